import { type Cell, EMPTY_CELL, type Sheet } from '#electron/values/sheet.ts';
import { readDrafts, type WorkbookReading } from '#features/exchange/rules/read-drafts.ts';
import { recognise } from '#features/exchange/rules/recognise.ts';

/** A cell from what a clerk would type; a number is shown as it is. */
export function typed(value: string | number | Cell | undefined): Cell {
  if (value === undefined || value === '') return EMPTY_CELL;
  if (typeof value === 'string') return { kind: 'text', text: value, written: value };
  return typeof value === 'number' ? { kind: 'number', number: value, written: String(value) } : value;
}

/** A date cell as Excel keeps it. */
export const dated = (date: string): Cell => ({ kind: 'date', date, written: date });

/** A sheet from rows of typed values. */
export function sheetOf(name: string, ...rows: (string | number | Cell | undefined)[][]): Sheet {
  return { name, merges: [], rows: rows.map((row) => row.map(typed)) };
}

/** What a workbook of these sheets is read as; it must be of the kind asked for. */
export function readingOf<Kind extends WorkbookReading['kind']>(
  kind: Kind,
  ...sheets: Sheet[]
): Extract<WorkbookReading, { kind: Kind }> {
  const found = recognise(sheets);
  const [recognised] = found;
  if (recognised?.kind !== kind || found.length > 1)
    throw new Error(`recognised as ${found.map((one) => one.kind).join()}`);
  return readDrafts(sheets, recognised) as Extract<WorkbookReading, { kind: Kind }>;
}
