import type { Cell, Sheet } from '#electron/values/sheet.ts';
import { isActivityHeading, namesADay } from './activity-heading.ts';
import { type HeadPath, headingOf, headPaths, shownCells } from './head-paths.ts';
import { formOf, WORKBOOK_FORMS, type WorkbookForm, type WorkbookKind } from './headings.ts';
import {
  type Column,
  columnOf,
  couldBeHead,
  fits,
  isKnown,
  matchColumns,
  missingNeeds,
} from './match-columns.ts';
import type { RememberedReading, SheetReading, TableReading } from './reading.ts';
import { squeezed, textOf } from './text.ts';
import { wordsAbove } from './year-of.ts';

export type { Column } from './match-columns.ts';

/**
 * Where a sheet keeps what: the rows of a table's head, its records down to `lastRow`, its columns, those whose heading
 * was not known, and what stands above it. `remembered` is the reading by which it was known.
 */
export type Table = {
  kind: WorkbookKind;
  sheet: string;
  headTop: number;
  headerRow: number;
  lastRow: number;
  columns: Column[];
  others: { column: number; heading: string }[];
  title: string;
  above: string[];
  /** What stands above the sheet's first table: it holds for those below as well. */
  sheetTitle: string[];
  fixed: Record<string, string>;
  withHidden: boolean;
  remembered?: string;
};

/** The tables of one kind in a workbook. */
export type Recognised = { kind: WorkbookKind; sheets: Table[] };

/** What told how to read besides the headings: the person at the screen, and readings corrected before. */
export type Told = { sheets?: readonly SheetReading[]; remembered?: readonly RememberedReading[] };

const MOST_HEAD_ROWS = 4;

/** A head that was found: its rows, the kind it makes its table, and its columns. */
type Head = Omit<Table, 'sheet' | 'lastRow' | 'others' | 'title' | 'above' | 'sheetTitle'>;

/** Recognises a workbook's tables by their headings, never by its file's name: one entry for each kind, people first. */
export function recognise(sheets: readonly Sheet[], told: Told = {}): Recognised[] {
  const tables = sheets.flatMap((sheet) => tablesOf(sheet, told));
  return WORKBOOK_FORMS.flatMap(({ kind }) => {
    const own = tables.filter((table) => table.kind === kind);
    return own.length > 0 ? [{ kind, sheets: own }] : [];
  });
}

function tablesOf(sheet: Sheet, { sheets = [], remembered = [] }: Told): Table[] {
  const own = sheets.find((reading) => reading.sheet === sheet.name);
  if (own && !own.automatic)
    return placed(
      sheet,
      own.tables.map((table) => toldHead(sheet, table)),
    );
  if (sheet.hidden) return [];
  return placed(sheet, foundHeads(sheet, own?.automatic ? [] : remembered));
}

function toldHead(
  sheet: Sheet,
  { kind, headTop, headRow, columns, fixed = {}, withHidden = false }: TableReading,
): Head {
  const paths = headPaths(sheet, headTop, headRow);
  const chosen = columns?.flatMap(({ column, field }) => {
    const path = paths.find((one) => one.column === column) ?? { column, cells: [], texts: [] };
    return field === '' ? [] : [columnOf(path, field)];
  });
  const matched = chosen ?? matchColumns(paths, formOf(kind));
  return { kind, headTop, headerRow: headRow, columns: matched, fixed, withHidden };
}

function foundHeads(sheet: Sheet, remembered: readonly RememberedReading[]): Head[] {
  const heads: Head[] = [];
  for (let row = 1; row <= sheet.rows.length; row++) {
    const head = headFrom(sheet, row, remembered);
    if (!head) continue;
    const former = heads.at(-1);
    if (!former || !isRepeated(sheet, former, head)) heads.push(head);
    row = head.headerRow;
  }
  return heads;
}

/** A head printed again on the next page: the same columns, and no words of its own above it. */
function isRepeated(sheet: Sheet, former: Head, head: Head): boolean {
  const words = ({ columns }: Head) =>
    columns.map(({ column, heading }) => `${column} ${squeezed(heading)}`).join();
  return words(former) === words(head) && titleRows(sheet, former.headerRow, head.headTop) === head.headTop;
}

/** The best head that begins in a row or overlaps one that does: most columns, then the lower and the shorter one. */
function headFrom(sheet: Sheet, row: number, remembered: readonly RememberedReading[]): Head | undefined {
  let best: Head | undefined;
  for (let top = row; top <= (best?.headerRow ?? row); top++) {
    if (isTitle(sheet, top)) continue;
    const words: string[] = [];
    for (let bottom = top; bottom < top + MOST_HEAD_ROWS && bottom <= sheet.rows.length; bottom++) {
      const shown = shownCells(sheet, bottom);
      if (shown.length === 0) break;
      words.push(...shown.map(textOf));
      if (cutsMerge(sheet, top, bottom)) continue;
      if (remembered.length === 0 && !couldBeHead(words, WORKBOOK_FORMS)) continue;
      const head = headOf(sheet, top, bottom, remembered);
      if (head && isBetter(head, best)) best = head;
    }
  }
  return best;
}

/** A heading merged over several rows belongs to the head with all of them. */
const cutsMerge = (sheet: Sheet, first: number, last: number) =>
  sheet.merges.some(
    ({ top, bottom }) => top >= first && top <= last && bottom > last && bottom - top < MOST_HEAD_ROWS,
  );

const isBetter = (head: Head, best: Head | undefined) =>
  best === undefined ||
  Number(head.remembered !== undefined) > Number(best.remembered !== undefined) ||
  (Number(head.remembered !== undefined) === Number(best.remembered !== undefined) &&
    (head.columns.length > best.columns.length ||
      (head.columns.length === best.columns.length && head.headTop > best.headTop)));

function headOf(
  sheet: Sheet,
  headTop: number,
  headerRow: number,
  remembered: readonly RememberedReading[],
): Head | undefined {
  const paths = headPaths(sheet, headTop, headerRow);
  const place = { headTop, headerRow, withHidden: false };
  const known = remembered.find((reading) => isSameHead(paths, headerRow - headTop + 1, reading));
  if (known) {
    const columns = paths.flatMap((path) => {
      const field = fieldRemembered(path, known);
      return field === '' ? [] : [columnOf(path, field)];
    });
    return { ...place, kind: known.kind, columns, fixed: known.fixed, remembered: known.id };
  }
  if (headTop < headerRow && holdsData(paths)) return undefined;
  const candidates = WORKBOOK_FORMS.flatMap((form) => {
    const columns = matchColumns(paths, form);
    return fits(columns, form) ? [{ ...place, kind: form.kind, columns, fixed: {} }] : [];
  });
  return candidates.sort((one, other) => other.columns.length - one.columns.length)[0];
}

/**
 * Rows of records between two heads are no head: in a head's upper rows stand words over several columns, headings and
 * the days of activities, and little else.
 */
function holdsData(paths: readonly HeadPath[]): boolean {
  const uppers = paths.flatMap((path) => path.cells.slice(0, -1).map((cell) => ({ cell, path })));
  const columns = new Map<Cell, number>();
  for (const { cell } of uppers) columns.set(cell, (columns.get(cell) ?? 0) + 1);
  let stray = 0;
  for (const { cell, path } of uppers) {
    const isGroup =
      (columns.get(cell) ?? 0) > 1 || WORKBOOK_FORMS.some((form) => isKnown(textOf(cell), form));
    const isOverOrUnderDay = path.texts.filter(namesADay).length === 1;
    if (!isGroup && !isOverOrUnderDay) stray += 1;
    if (stray > 1) return true;
  }
  return false;
}

/** A heading for remembering: without white space and widths. */
export const headingKey = (path: HeadPath): string => squeezed(headingOf(path));

function fieldRemembered(path: HeadPath, { columns, activities }: RememberedReading): string {
  const known = columns.find(({ heading }) => heading === headingKey(path));
  return known ? known.field : activities && isActivityHeading(headingOf(path)) ? 'activity' : '';
}

function isSameHead(
  paths: readonly HeadPath[],
  rows: number,
  { headRows, columns, activities }: RememberedReading,
): boolean {
  if (rows !== headRows) return false;
  const varying = (path: HeadPath) => activities && isActivityHeading(headingOf(path));
  const keys = new Set(paths.filter((path) => !varying(path)).map(headingKey));
  return keys.size > 0 && keys.size === columns.length && columns.every(({ heading }) => keys.has(heading));
}

/** One thing alone in a row is a title or a section's name, never a head. */
const isTitle = (sheet: Sheet, row: number) => shownCells(sheet, row).length <= 1;

/** The first of the rows right above a head that hold a title; the head's own first row where there is none. */
function titleRows(sheet: Sheet, after: number, headTop: number): number {
  let first = headTop;
  for (let row = headTop - 1; row > after && isTitle(sheet, row); row--)
    if (shownCells(sheet, row).length === 1) first = row;
  return first;
}

/** Tables one below the other: each ends where the title or head of the next one begins. */
function placed(sheet: Sheet, heads: readonly Head[]): Table[] {
  const inOrder = [...heads].sort((one, other) => one.headTop - other.headTop);
  const sheetTitle = wordsAbove(sheet, 1, inOrder[0]?.headTop ?? 1);
  return inOrder.map((head, at): Table => {
    const former = inOrder[at - 1];
    const next = inOrder[at + 1];
    const from = former ? titleRows(sheet, former.headerRow, head.headTop) : 1;
    const above = wordsAbove(sheet, from, head.headTop);
    const taken = new Set(head.columns.map(({ column }) => column));
    const others = headPaths(sheet, head.headTop, head.headerRow)
      .filter(({ column }) => !taken.has(column))
      .map((path) => ({ column: path.column, heading: headingOf(path) }));
    const lastRow = next ? titleRows(sheet, head.headerRow, next.headTop) - 1 : sheet.rows.length;
    return { ...head, sheet: sheet.name, lastRow, others, title: above[0] ?? '', above, sheetTitle };
  });
}

/** The kind that a sheet comes nearest to, and what it lacks to be one; undefined where it resembles none. */
export function nearestKind(
  sheet: Sheet,
): { form: WorkbookForm; row: number; missing: string[] } | undefined {
  let nearest: { form: WorkbookForm; row: number; missing: string[]; count: number } | undefined;
  for (let row = 1; row <= Math.min(sheet.rows.length, 20); row++) {
    const paths = headPaths(sheet, row, row);
    for (const form of WORKBOOK_FORMS) {
      const columns = matchColumns(paths, form);
      const count = columns.filter(({ field }) => field !== 'serial').length;
      if (count >= 2 && count > (nearest?.count ?? 0))
        nearest = { form, row, missing: missingNeeds(columns, form), count };
    }
  }
  return nearest;
}
