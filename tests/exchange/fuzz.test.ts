import { expect, it } from 'vitest';
import { fareOf } from './fuzz/run.ts';

it('reads thirty workbooks made by chance right or says where it did not: wrong without a word are none', async () => {
  const { wrong, right, reported, values } = await fareOf(1, 30);
  expect(wrong).toEqual([]);
  expect(right + reported).toBe(values);
  // that nearly everything is only reported would be no reading
  expect(right / values).toBeGreaterThan(0.7);
});
