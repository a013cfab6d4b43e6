import { describe, expect, it } from 'vitest';
import type { ListColumn } from '#ui/list-column.ts';
import { fitting, growing, needsTwoLines, sharing, wholeRoom, wrapsUnder } from '#ui/list-widths.ts';

describe('columns in a narrow window', () => {
  const column = (key: string, width?: number, spare?: 1 | 2 | 3): ListColumn<string> => ({
    key,
    title: key,
    text: () => key,
    ...(width && { width }),
    ...(spare && { spare }),
  });
  const all = [
    column('编号', 7),
    column('标题'),
    column('提出', 6, 3),
    column('类别', 6, 1),
    column('期限', 9),
  ];
  const kept = (room: number) => fitting(all, room).map(({ key }) => key);

  it.each([
    [39, ['编号', '标题', '提出', '类别', '期限']],
    [38, ['编号', '标题', '提出', '期限']],
    [32, ['编号', '标题', '期限']],
    [10, ['编号', '标题', '期限']],
  ])('in %d rem are %j', (room, keys) => {
    expect(kept(room)).toEqual(keys);
  });
});

describe('columns in a wide window', () => {
  const matter: ListColumn<{ text: string }> = { key: 'text', title: '事由', text: ({ text }) => text };
  const unit: ListColumn<{ text: string }> = {
    key: 'unit',
    title: '单位',
    width: 9,
    lines: 2,
    text: () => '镇农业综合服务中心',
  };
  const of = (...lengths: number[]) => lengths.map((length) => ({ text: '路'.repeat(length) }));

  it('need what the words of the one without a width take, and at least its least', () => {
    expect(wholeRoom([matter, unit], of(3, 20))).toBe(9 + 20 + 1.5);
    expect(wholeRoom([matter, unit], of(3))).toBe(9 + 11);
    expect(wholeRoom([{ ...matter, least: 16 }, unit], of(3))).toBe(9 + 16);
  });

  it('are not held back by one long row among twenty', () => {
    expect(wholeRoom([matter, unit], of(...Array<number>(19).fill(20), 300))).toBe(9 + 20 + 1.5);
    expect(wholeRoom([matter, unit], of(...Array<number>(18).fill(20), 300, 300))).toBe(9 + 300 + 1.5);
  });

  it('count what stands under the first', () => {
    const under = { ...matter, key: 'under', text: () => '2025-001' };
    expect(wholeRoom([matter, unit], of(3), [under, under])).toBeCloseTo(
      9 + 2 * 0.875 * (8 * 0.6 + 1.5) + 1 + 1.5,
    );
  });

  it('need nothing known where one is drawn and takes what is left, or all have a width', () => {
    expect(wholeRoom([{ ...matter, text: () => '' }, unit], of(3))).toBeUndefined();
    expect(wholeRoom([unit], of(3))).toBeUndefined();
    expect(wholeRoom([matter, unit], [])).toBeUndefined();
  });

  it.each([
    [unit, 36, 'max(9rem, 25.00cqi)'],
    [unit, undefined, '9rem'],
    [{ ...unit, title: '' }, 36, '9rem'],
    [matter, 36, undefined],
  ])(
    'grow by their share of the room, all but tools and the one that takes the rest',
    (column, whole, width) => {
      expect(growing(column, whole)).toBe(width);
    },
  );

  it('give way together within a page where there is too little room, figures and tools alone not', () => {
    const figure = { ...unit, key: 'figure', width: 8 };
    const tools = { ...unit, key: 'tools', title: '', width: 12 };
    const columns = [matter, { ...unit, width: 22 }, figure, tools];
    const widths = columns.map(sharing(columns, undefined));
    expect(widths).toEqual([undefined, 'min(22rem, (100cqi - 20rem) * 0.667)', '8rem', '12rem']);
    expect(sharing(columns, 88)({ ...unit, width: 22 })).toBe(
      'min(max(22rem, 25.00cqi), (100cqi - 20rem) * 0.667)',
    );
  });

  it('have a line more for what stands under the first where it would be cut', () => {
    const lead = { ...matter, key: 'lead', text: () => '阿依古丽买买提江' };
    const laid = (room: number) => ({ rows: of(3), columns: [matter, unit], room, whole: undefined });
    // 2 × 0.875 × (8 + 1.5) + 1 = 17.625, and 1.5 stays clear beside 9 of the other column
    expect([28.2, 28.1].map((room) => wrapsUnder([lead, lead], laid(room)))).toEqual([false, true]);
    expect(wrapsUnder([], laid(20))).toBe(false);
    expect(wrapsUnder([lead], laid(Number.POSITIVE_INFINITY))).toBe(false);
  });

  it('need no second line once they have grown', () => {
    const two = (room: number, whole?: number) =>
      needsTwoLines(unit, { rows: of(3), columns: [matter, unit], room, whole });
    expect(two(20, 20)).toBe(true);
    expect(two(25, 20)).toBe(false);
    expect(two(25)).toBe(true);
    expect(two(Number.POSITIVE_INFINITY, 20)).toBe(false);
  });
});
