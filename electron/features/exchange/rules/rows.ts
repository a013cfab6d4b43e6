import { type Cell, cellAt, EMPTY_CELL, type Sheet } from '#electron/values/sheet.ts';
import type { Column, Table } from './recognise.ts';
import { squeezed, textOf } from './text.ts';

/** One row of a recognised sheet; `row` is its number as Excel shows it, `year` the one the sheet's title names. */
export type Row = { sheet: string; row: number; columns: readonly Column[]; cells: readonly Cell[] };

/** The first cell of a field in a row; empty where the sheet has no such column. */
export function cellOf(row: Row, field: string): Cell {
  return row.cells[row.columns.findIndex((column) => column.field === field)] ?? EMPTY_CELL;
}

/** The words in a field of a row, without surrounding white space; empty where it is blank. */
export function wordsOf(row: Row, field: string): string {
  return textOf(cellOf(row, field));
}

const DITTO = /^(同上|〃|″|"|〞|”)$/u;
const FOOT =
  /^(填表|填报|制表|审核|复核|经办|负责|联系)(人|单位|日期|时间)?\(?.*?\)?:|^(说明|备注|注)\d?:|^(合计|总计|小计|共计|总数)/u;

/**
 * The rows of a sheet that hold records: below the head, without blank rows, rows that were only numbered, heads
 * repeated for printing, sums and foot lines. 同上 becomes what stands above it.
 */
export function recordRows(sheet: Sheet, table: Table): Row[] {
  const rows: Row[] = [];
  let above: readonly Cell[] = [];
  for (let row = table.headerRow + 1; row <= sheet.rows.length; row++) {
    const written = table.columns.map((column) => cellAt(sheet, row, column.column));
    if (!holdsRecord(written, table.columns) || isFoot(sheet, row)) continue;
    const cells = written.map((cell, place) =>
      cell.kind === 'text' && DITTO.test(cell.text.trim()) ? (above[place] ?? cell) : cell,
    );
    rows.push({ sheet: sheet.name, row, columns: table.columns, cells });
    above = cells;
  }
  return rows;
}

function holdsRecord(cells: readonly Cell[], columns: readonly Column[]): boolean {
  const own = columns.filter((column, place) => {
    const cell = cells[place] ?? EMPTY_CELL;
    return cell.kind !== 'empty' && !cell.covered && column.field !== 'serial';
  });
  const repeated = columns.filter((column, place) => {
    const cell = cells[place] ?? EMPTY_CELL;
    return squeezed(textOf(cell)) === squeezed(column.heading);
  });
  return own.length > 0 && repeated.length < columns.length / 2;
}

function isFoot(sheet: Sheet, row: number): boolean {
  const first = (sheet.rows[row - 1] ?? []).find((cell) => cell.kind !== 'empty' && !cell.covered);
  return first !== undefined && FOOT.test(squeezed(textOf(first)));
}
