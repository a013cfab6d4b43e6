import type { PlainDate } from './plain-date.ts';

/**
 * One cell as plain data. `written` is what the person at the screen sees; `covered` marks a cell that shows nothing
 * itself and stands under a vertical merge, whose value it repeats.
 */
export type Cell = CellValue & { written: string; covered?: true };

type CellValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** `in1904` marks a bare number, possibly a day, in a workbook that counts its days from 1904. */
  | { kind: 'number'; number: number; in1904?: true }
  | { kind: 'date'; date: PlainDate }
  | { kind: 'boolean'; truth: boolean }
  /** No value: a formula that failed, or one that was never calculated. */
  | { kind: 'error'; why: 'error' | 'uncalculated' };

/** A block of merged cells by its corners; rows and columns count from 1 as on the screen. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/**
 * One sheet of a workbook. `rows[0]` is row 1; rows end with their last cell that holds something. Hidden rows (of those
 * that hold something) and columns are listed by number. `plainText` marks one out of a text file, which keeps no merges.
 */
export type Sheet = {
  name: string;
  rows: Cell[][];
  merges: Merge[];
  hidden?: true;
  hiddenRows?: number[];
  hiddenColumns?: number[];
  plainText?: true;
};

/** A cell that holds nothing. */
export const EMPTY_CELL: Cell = { kind: 'empty', written: '' };

/** The cell at a row and column counted from 1; empty beyond the sheet's edge. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row - 1]?.[column - 1] ?? EMPTY_CELL;
}

/** A column's letter as the screen shows it: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetter(rest) + letter;
}
