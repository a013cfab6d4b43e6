import type { Sheet } from '#electron/values/sheet.ts';
import type { Recognised, Table } from './recognise.ts';
import { type ReadRows, recordRows } from './rows.ts';
import { yearOf } from './year-of.ts';

/**
 * A recognised table ready to be read: its rows, the year that its title or its sheet's name gives, and the workbook's
 * sheets that hold no table of its kind, which may explain its signs.
 */
export type RecordTable = ReadRows & {
  sheet: Sheet;
  table: Table;
  year: number | undefined;
  besides: readonly Sheet[];
};

/** The recognised tables of one kind with their rows. */
export function recordTables(sheets: readonly Sheet[], recognised: Recognised): RecordTable[] {
  const own = new Set(recognised.sheets.map(({ sheet }) => sheet));
  const besides = sheets.filter(({ name, hidden }) => !own.has(name) && !hidden);
  return recognised.sheets.flatMap((table) => {
    const sheet = sheets.find((candidate) => candidate.name === table.sheet);
    return sheet ? [{ sheet, table, ...recordRows(sheet, table), year: yearOf(sheet, table), besides }] : [];
  });
}
