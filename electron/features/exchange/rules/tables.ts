import type { Sheet } from '#electron/values/sheet.ts';
import type { Recognised, Table } from './recognise.ts';
import { type ReadRows, recordRows } from './rows.ts';
import { yearOf } from './year-of.ts';

/** A recognised table ready to be read: its rows, and the year that its title or its sheet's name gives. */
export type RecordTable = ReadRows & { sheet: Sheet; table: Table; year: number | undefined };

/** The recognised tables of one kind with their rows. */
export function recordTables(sheets: readonly Sheet[], recognised: Recognised): RecordTable[] {
  return recognised.sheets.flatMap((table) => {
    const sheet = sheets.find((candidate) => candidate.name === table.sheet);
    return sheet ? [{ sheet, table, ...recordRows(sheet, table), year: yearOf(sheet, table) }] : [];
  });
}
