import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedHeading, fittedWidths, headCells, rowHeight } from '#sheets/layout.ts';
import { sheetNames } from '#sheets/write.ts';

describe('the head of an official table', () => {
  it('joins neighbours under one word and reaches down where there are no more levels', () => {
    expect(headCells([['序号'], ['人代会', '应出席'], ['人代会', '实出席'], ['备注']])).toEqual([
      { words: '序号', top: 0, left: 0, bottom: 1, right: 0 },
      { words: '人代会', top: 0, left: 1, bottom: 0, right: 2 },
      { words: '应出席', top: 1, left: 1, bottom: 1, right: 1 },
      { words: '实出席', top: 1, left: 2, bottom: 1, right: 2 },
      { words: '备注', top: 0, left: 3, bottom: 1, right: 3 },
    ]);
  });

  it('does not join two columns of the same name', () => {
    expect(headCells([['票数'], ['票数']])).toHaveLength(2);
  });

  it('covers every column and level exactly once', () => {
    const words = fc.constantFrom('甲', '乙', '丙');
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        (heads) => {
          const levels = Math.max(...heads.map((head) => head.length));
          const area = headCells(heads).reduce(
            (sum, cell) => sum + (cell.right - cell.left + 1) * (cell.bottom - cell.top + 1),
            0,
          );
          expect(area).toBe(levels * heads.length);
        },
      ),
    );
  });

  it.each([
    ['执法检查', 5.5, '执法\n检查'],
    ['住址（村组）', 9, '住址\n（村组）'],
    ['来访人姓名', 10, '来访人\n姓名'],
    ['应出席', 7, '应出席'],
    ['第一行\n第二行', 4, '第一行\n第二行'],
  ])('breaks %s in a column of %d evenly', (words, width, broken) => {
    expect(balancedHeading(words, width)).toBe(broken);
  });
});

describe('the columns of an official table', () => {
  it('are stretched to the paper and left alone when wider', () => {
    expect([fittedWidths([10, 30], 80), fittedWidths([10, 30], 30)]).toEqual([
      [20, 60],
      [10, 30],
    ]);
  });

  it('never have the width that the library leaves out', () => {
    expect(fittedWidths([9, 9], 10)).toEqual([9.1, 9.1]);
  });
});

describe('the height of a row', () => {
  it.each([
    [[['短', 10]], 24],
    [[['反映的主要问题及诉求在这里写了很长的一段话', 20]], 50],
    [[['一\n二\n三', 20]], 50],
  ] as const)('shows every line of %j', (cells, height) => {
    expect(rowHeight(cells, 24)).toBe(height);
  });
});

describe('the names of sheets', () => {
  it('keep to what Excel takes and are used once', () => {
    expect(sheetNames(['1月', '1月', '站/点[甲]*', '', "'引'", '长'.repeat(40), '长'.repeat(40)])).toEqual([
      '1月',
      '1月(2)',
      '站点甲',
      '表',
      '引',
      '长'.repeat(31),
      `${'长'.repeat(28)}(2)`,
    ]);
  });
});
