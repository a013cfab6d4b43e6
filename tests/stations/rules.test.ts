import { describe, expect, it } from 'vitest';
import { loadPractice } from '#features/practices/store.ts';
import { checkStandard } from '#features/stations/rules.ts';

const { standards } = loadPractice('resources/practices/general').standards;

describe('a standard for stations', () => {
  it('is one of those whose items are published in full', () => {
    expect(standards.map(({ name, items }) => [name, items.length])).toEqual([
      ['八有九化', 17],
      ['八有（广灵）', 8],
      ['九有（沙塘湾）', 9],
      ['八有（大厂）', 8],
      ['五有三好（西市街道）', 8],
    ]);
  });

  it('tells what a station meets, what it lacks and what nobody has looked at', () => {
    const standard = {
      id: 'four',
      name: '四有',
      source: '测试',
      items: ['场所', '牌子', '制度', '设施'].map((name, index) => ({ code: `c${index}`, name })),
    };
    expect(checkStandard(standard, { c0: 'met', c1: 'unmet', c2: 'met', elsewhere: 'met' })).toEqual({
      met: { count: 2, of: 4 },
      missing: [{ code: 'c1', name: '牌子' }],
      unchecked: [{ code: 'c3', name: '设施' }],
    });
  });
});
