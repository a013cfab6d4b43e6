import { expect, it } from 'vitest';
import type { Shape } from '#features/practices/schema/shape.ts';
import { valueWords } from '#features/practices/schema/value-words.ts';

const text: Shape = { kind: 'text', long: true, minted: false };
const item: Shape = {
  kind: 'group',
  fields: [
    { key: 'clause', label: '细则原文', optional: false, shape: text },
    { key: 'cap', label: '封顶分', optional: false, shape: { kind: 'number', step: 1 } },
  ],
};

it('runs the fields of a value on without a full stop among them', () => {
  expect(valueWords(item, { clause: '首次3分。最高5分。', cap: 5 })).toBe(
    '细则原文：首次3分。最高5分，封顶分：5',
  );
  expect(valueWords(text, '首次3分。')).toBe('首次3分。');
});
