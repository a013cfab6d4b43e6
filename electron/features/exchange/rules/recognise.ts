import { cellAt, type Sheet } from '#electron/values/sheet.ts';
import { isActivityHeading } from './activity-heading.ts';
import { WORKBOOK_FORMS, type WorkbookForm, type WorkbookKind } from './headings.ts';
import { squeezed, textOf } from './text.ts';

/** A column of a sheet (from 1), the field it was taken for, and its heading as written. */
export type Column = { field: string; column: number; heading: string };

/** Where a sheet keeps what: its head row (the lower one where there are two), its columns and its title. */
export type Table = { sheet: string; headerRow: number; columns: Column[]; title: string };

/** What a workbook was recognised as; `unread` names sheets that hold something else. */
export type Recognised = { kind: WorkbookKind; sheets: Table[]; unread: string[] };

const SEARCHED_ROWS = 20;

/** Recognises a workbook by the headings of its sheets, never by its file's name; undefined where none of the five kinds fits. */
export function recognise(sheets: readonly Sheet[]): Recognised | undefined {
  const candidates = WORKBOOK_FORMS.map((form) => ({
    kind: form.kind,
    sheets: sheets.flatMap((sheet) => tableOf(sheet, form) ?? []),
  }));
  const columns = (tables: Table[]) => tables.reduce((sum, table) => sum + table.columns.length, 0);
  const [best] = candidates.sort(
    (one, other) => other.sheets.length - one.sheets.length || columns(other.sheets) - columns(one.sheets),
  );
  if (!best || best.sheets.length === 0) return undefined;
  const read = new Set(best.sheets.map((table) => table.sheet));
  const unread = sheets.filter((sheet) => sheet.rows.length > 0 && !read.has(sheet.name));
  return { ...best, unread: unread.map((sheet) => sheet.name) };
}

function tableOf(sheet: Sheet, form: WorkbookForm): Table | undefined {
  let found: Table | undefined;
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, sheet.rows.length); row++) {
    const columns = columnsOf(sheet, row, form);
    const lowerHead = found !== undefined && found.headerRow === row - 1;
    const better = found === undefined || columns.length > found.columns.length;
    if (fits(columns, form) && (better || (lowerHead && columns.length === found?.columns.length)))
      found = { sheet: sheet.name, headerRow: row, columns, title: titleAbove(sheet, row) };
  }
  return found;
}

function columnsOf(sheet: Sheet, row: number, form: WorkbookForm): Column[] {
  const taken = new Set<string>();
  return (sheet.rows[row - 1] ?? []).flatMap((cell, index) => {
    const heading = textOf(cell);
    const field = heading === '' ? undefined : fieldOf(heading, form, taken);
    if (field === undefined) return [];
    taken.add(field);
    return [{ field, column: index + 1, heading }];
  });
}

function fieldOf(heading: string, form: WorkbookForm, taken: ReadonlySet<string>): string | undefined {
  const words = [squeezed(heading), squeezed(heading).replace(/\(.*?\)/g, '')];
  const fields = Object.entries(form.fields).filter(([name, field]) => field.repeats || !taken.has(name));
  const named = fields.find(([, field]) => words.some((word) => field.headings.includes(word)));
  if (named) return named[0];
  return 'activity' in form.fields && isActivityHeading(heading) ? 'activity' : undefined;
}

function fits(columns: readonly Column[], form: WorkbookForm): boolean {
  const fields = new Set(columns.map((column) => column.field));
  return (
    columns.length >= form.atLeast && form.needs.every((group) => group.some((field) => fields.has(field)))
  );
}

function titleAbove(sheet: Sheet, headerRow: number): string {
  for (let row = 1; row < headerRow; row++) {
    const column = (sheet.rows[row - 1] ?? []).findIndex((cell) => cell.kind !== 'empty');
    if (column >= 0) return textOf(cellAt(sheet, row, column + 1));
  }
  return '';
}
