import { expect, test } from 'vitest';
import { beyondGb2312, gb2312 } from '#documents/gb2312.ts';

test('GB 2312 holds 7 445 characters, 6 763 of them ideographs', () => {
  const ideographs = [...gb2312()].filter(
    (character) => /\p{Script=Han}/u.test(character) && character !== '々',
  );
  expect([gb2312().size, ideographs.length]).toEqual([7445, 6763]);
});

test.each([
  ['清溪镇人民代表大会主席团〔2025〕12号“”——……①（一）', []],
  ['陶喆、王堃、李犇、张垚、刘镕基', ['喆', '堃', '犇', '垚', '镕']],
  ['二〇二五年', ['〇']],
  ['𠮷野', ['𠮷']],
])('characters beyond GB 2312 are found in %s', (text, found) => {
  expect(beyondGb2312(text)).toEqual(found);
});
