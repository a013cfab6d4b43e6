import { type Cell, cellAt, type Sheet } from '#electron/values/sheet.ts';
import { squeezed, textOf } from './text.ts';

/** The cells of a head that stand over one column, from the top down, with their rows; each merged cell once. */
export type HeadPath = { column: number; cells: Cell[]; rows: number[]; texts: string[] };

/** One heading for a column: its path's words under one another. */
export const headingOf = ({ texts }: HeadPath): string => texts.join('\n');

/** What stands over each column in the head rows from `top` to `bottom` (counted from 1); columns without a word are left out. */
export function headPaths(sheet: Sheet, top: number, bottom: number): HeadPath[] {
  const width = Math.max(...sheet.rows.slice(top - 1, bottom).map((row) => row.length), 0);
  const paths: HeadPath[] = [];
  for (let column = 1; column <= width; column++) {
    const cells: Cell[] = [];
    const rows: number[] = [];
    for (let row = top; row <= bottom; row++) {
      const cell = shownAt(sheet, row, column) ?? unmergedGroup(sheet, row, column, bottom);
      if (!cell || cell.covered || textOf(cell) === '') continue;
      cells.push(cell);
      rows.push(row);
    }
    if (cells.length > 0) paths.push({ column, cells, rows, texts: cells.map(textOf) });
  }
  return paths;
}

/** The cell at a place, or the one that is merged over it from the left. */
function shownAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  const cell = cellAt(sheet, row, column);
  if (cell.kind !== 'empty') return cell;
  const merge = sheet.merges.find(({ top, left, right }) => row === top && column > left && column <= right);
  const master = merge && cellAt(sheet, merge.top, merge.left);
  return master && master.kind !== 'empty' ? master : undefined;
}

/**
 * Files without merges write a group's word over its first column only: it holds for the columns to the right that have a
 * word of their own below and none above.
 */
function unmergedGroup(sheet: Sheet, row: number, column: number, bottom: number): Cell | undefined {
  if (row >= bottom || sheet.merges.some(({ top, bottom: end }) => top <= row && row <= end))
    return undefined;
  const hasOwnBelow = (at: number) => {
    const below = cellAt(sheet, row + 1, at);
    return below.kind !== 'empty' && !below.covered;
  };
  if (!hasOwnBelow(column)) return undefined;
  for (let left = column - 1; left >= 1 && hasOwnBelow(left); left--) {
    const cell = cellAt(sheet, row, left);
    if (cell.kind !== 'empty') return cell;
  }
  return undefined;
}

/** How many different things a row shows; what is merged from above does not count. */
export function shownCells(sheet: Sheet, row: number): Cell[] {
  return (sheet.rows[row - 1] ?? []).filter((cell) => cell.kind !== 'empty' && !cell.covered);
}

/** No heading is longer than this; what is longer is a record's text. */
const LONGEST_HEADING = 80;

const known = new Map<string, string[]>();

/** The words of a heading for comparing, with and without a remark in brackets. */
export function wordsOfHeading(text: string): string[] {
  if (text.length > LONGEST_HEADING) return [];
  const before = known.get(text);
  if (before) return before;
  const whole = squeezed(text).replace(/[*:]+$|^\*+/gu, '');
  const words = [whole, whole.replace(/\(.*?\)|\[.*?\]/gu, '')];
  // the same few words stand in many cells
  if (known.size > 5000) known.clear();
  known.set(text, words);
  return words;
}
