import type { Sheet } from '#electron/values/sheet.ts';
import { yearOf } from './dates.ts';
import type { Recognised } from './recognise.ts';
import { type Row, recordRows } from './rows.ts';

/** A recognised sheet ready to be read: its rows, and the year that its title or name gives. */
export type RecordTable = {
  rows: Row[];
  year: number | undefined;
  sheet: Sheet;
  table: Recognised['sheets'][number];
};

/** The recognised sheets of a workbook with their rows. */
export function recordTables(sheets: readonly Sheet[], recognised: Recognised): RecordTable[] {
  return recognised.sheets.flatMap((table) => {
    const sheet = sheets.find((candidate) => candidate.name === table.sheet);
    return sheet ? [{ sheet, table, rows: recordRows(sheet, table), year: yearOf(sheet, table) }] : [];
  });
}
