import { describe, expect, it } from 'vitest';
import { type ListColumn, seen, sorted } from '#ui/list-column.ts';
import { headingWords } from '#ui/narrow-heading.tsx';

type Row = { name: string; days: number; seat: number };

const columns: ListColumn<Row>[] = [
  { key: 'name', title: '姓名', text: (row) => row.name, sort: 'stroke' },
  { key: 'days', title: '期限', text: (row) => `还有 ${row.days} 天`, sort: 'rank', rank: (row) => row.days },
  { key: 'mark', title: '', text: () => '·', screenOnly: true },
];

const rows: Row[] = [
  { name: '魏金', days: 10, seat: 1 },
  { name: '于秀德', days: 9, seat: 2 },
  { name: '万花', days: 10, seat: 3 },
];

const names = (list: Row[]) => list.map(({ name }) => name);

describe('a list', () => {
  it('sorts names by the strokes of their characters', () => {
    expect(names(sorted(rows, columns, { key: 'name', direction: 'asc' }))).toEqual([
      '万花',
      '于秀德',
      '魏金',
    ]);
  });

  it('sorts by a rule of its own where one is given', () => {
    const longest: ListColumn<Row>[] = [
      {
        key: 'name',
        title: '姓名',
        text: (row) => row.name,
        sort: (left, right) => right.length - left.length,
      },
    ];
    expect(names(sorted(rows, longest, { key: 'name', direction: 'asc' }))).toEqual([
      '于秀德',
      '魏金',
      '万花',
    ]);
  });

  it('sorts by rank rather than by the words shown, and leaves equals as they were', () => {
    expect(names(sorted(rows, columns, { key: 'days', direction: 'asc' }))).toEqual([
      '于秀德',
      '魏金',
      '万花',
    ]);
    expect(names(sorted(rows, columns, { key: 'days', direction: 'desc' }))).toEqual([
      '魏金',
      '万花',
      '于秀德',
    ]);
  });

  it('keeps the order it was given until asked otherwise', () => {
    expect(sorted(rows, columns, undefined)).toEqual(rows);
  });

  it('goes to paper and workbook without what is for the screen alone', () => {
    expect(seen(rows.slice(0, 1), columns)).toEqual({
      headings: ['姓名', '期限'],
      rows: [['魏金', '还有 10 天']],
    });
  });
});

describe('the heading of a narrow column', () => {
  it.each([
    ['其他', ['其他']],
    ['出席人代会', ['出席人', '代会']],
    ['为群众办好事实事', ['为群', '众办', '好事', '实事']],
    ['会', ['会']],
    ['', ['']],
  ])('breaks between its words: %s', (title, words) => {
    expect(headingWords(title)).toEqual(words);
  });
});
