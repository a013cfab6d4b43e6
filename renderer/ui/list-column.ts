import type { ReactNode } from 'react';

/** One column of a list: its words serve the screen, the print and the workbook alike. */
export type ListColumn<Row> = {
  key: string;
  title: string;
  /** The cell in words; also what it is sorted by unless `rank` is given. */
  text(row: Row): string;
  /** How the screen shows it, where words alone do not do. */
  cell?(row: Row): ReactNode;
  /** By strokes for names of places, by number or date through `rank`, or by a rule; without it it cannot be sorted. */
  sort?: 'stroke' | 'rank' | ((left: string, right: string) => number);
  rank?(row: Row): number | string;
  /** In rem; one column at most goes without and takes what is left. */
  width?: number;
  /** What the one without a width needs at least, in rem: 11 unless said otherwise. */
  least?: number;
  align?: 'left' | 'center' | 'right';
  /** A narrow column of figures, whose heading may take two lines. */
  narrow?: boolean;
  /** Two lines of words before they are cut; every row of the list is as high once one of them needs it. */
  lines?: 2;
  /** Names one after another: a line breaks between them alone. */
  names?: true;
  /**
   * Gives way where the window is narrow or the type large, 1 first, and the list says so; paper and workbook keep it.
   * Never what tells one row from another: a name, a phone, a result.
   */
  spare?: 1 | 2 | 3;
  /** On the screen it stands under the first column, in smaller type, and its heading beside that column's; it needs no width. */
  under?: true;
  /** Not on paper nor in the workbook. */
  screenOnly?: boolean;
};

/** What a list is sorted by. */
export type ListOrder = { key: string; direction: 'asc' | 'desc' };

const byStroke = new Intl.Collator('zh-CN-u-co-stroke');

/** The rows in the order asked for; rows that compare equal stay as they were. */
export function sorted<Row>(rows: Row[], columns: ListColumn<Row>[], order: ListOrder | undefined): Row[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (!column?.sort || !order) return rows;
  const turn = order.direction === 'asc' ? 1 : -1;
  const rank = column.rank ?? column.text;
  const rule = column.sort === 'stroke' ? byStroke.compare : column.sort;
  const compare =
    typeof rule === 'function'
      ? (a: Row, b: Row) => rule(column.text(a), column.text(b))
      : (a: Row, b: Row) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);
  return [...rows].sort((a, b) => turn * compare(a, b));
}

/** The list as it is seen: headings and rows of words, for paper and workbook. */
export function seen<Row>(rows: Row[], columns: ListColumn<Row>[]): { headings: string[]; rows: string[][] } {
  const kept = columns.filter((column) => !column.screenOnly);
  return {
    headings: kept.map(({ title }) => title),
    rows: rows.map((row) => kept.map((column) => column.text(row))),
  };
}
