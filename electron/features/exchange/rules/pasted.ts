import type { Cell, Sheet } from '#electron/values/sheet.ts';
import { headPaths } from './head-paths.ts';
import { formOf, type WorkbookKind } from './headings.ts';
import { matchColumns } from './match-columns.ts';

/** Rows of cells as a clipboard has them, and what each of their columns was taken for; '' leaves a column out. */
export type PastedTable = {
  columns: { heading: string; field: string }[];
  rows: string[][];
  /** Whether the first pasted row was a head. */
  hasHead: boolean;
};

/** Parts what a spreadsheet program puts on the clipboard: cells between tabs, a cell of several lines in quotes. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, plain = '', end] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '' || cell.lastIndex >= text.length) break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((words) => words.trim() !== ''));
}

/** The number of a pasted row among all that were pasted, counted from 1; `at` counts the records from 0. */
export const pastedRow = ({ hasHead }: PastedTable, at: number): number => at + (hasHead ? 2 : 1);

const textCell = (text: string): Cell => ({ kind: 'text', text, written: text });

/** The columns in which a kind of workbook is usually kept, in order, for rows without a head. */
export const usualColumns = (kind: WorkbookKind): { heading: string; field: string }[] =>
  Object.entries(formOf(kind).fields)
    .filter(([name, { repeats }]) => name !== 'serial' && !repeats)
    .map(([field, { headings }]) => ({ heading: headings[0] ?? field, field }));

/** Understands pasted cells by their head where their first row is one; else their columns are the usual ones, in order. */
export function pastedTable(text: string, kind: WorkbookKind): PastedTable {
  const cells = pastedCells(text);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const [first = []] = cells;
  const sheet: Sheet = { name: '', rows: [first.map(textCell)], merges: [] };
  const matched = matchColumns(headPaths(sheet, 1, 1), formOf(kind));
  const filled = first.filter((words) => words.trim() !== '').length;
  const hasHead = matched.length >= 2 || (filled > 0 && matched.length === filled);
  const usual = usualColumns(kind);
  const columns = Array.from({ length: width }, (_, at) => {
    if (!hasHead) return usual[at] ?? { heading: '', field: '' };
    const field = matched.find(({ column }) => column === at + 1)?.field ?? '';
    return { heading: first[at]?.trim() ?? '', field };
  });
  return { columns, rows: hasHead ? cells.slice(1) : cells, hasHead };
}
