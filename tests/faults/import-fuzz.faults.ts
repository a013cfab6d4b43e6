import { expect, it } from 'vitest';
import { fareOf } from '../exchange/fuzz/run.ts';

it('reads three thousand workbooks made by chance right or says where it did not: wrong without a word are none', async () => {
  const { wrong, right, reported, values } = await fareOf(1000, 3000);
  console.log(
    `import fuzz: ${values} values, ${right} right, ${reported} reported, ${wrong.length} wrong without a word`,
  );
  expect(wrong).toEqual([]);
  expect(right / values).toBeGreaterThan(0.7);
});
