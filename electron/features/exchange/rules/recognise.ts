import type { Sheet } from '#electron/values/sheet.ts';
import { headingOf, headPaths } from './head-paths.ts';
import { WORKBOOK_FORMS, type WorkbookForm, type WorkbookKind } from './headings.ts';
import { foreignHead, foundHeads, type Head, titleRows, toldHead } from './heads.ts';
import { matchColumns, missingNeeds } from './match-columns.ts';
import type { RememberedReading, SheetReading } from './reading.ts';
import { wordsAbove } from './year-of.ts';

export type { Column } from './match-columns.ts';

/**
 * Where a sheet keeps what: its head, its records down to `lastRow`, the columns whose heading was not known, and what
 * stands above it. From `foreignFrom` to `foreignTo` something stands below it under a head of its own that was not known.
 */
export type Table = Head & {
  sheet: string;
  lastRow: number;
  foreignFrom?: number;
  foreignTo?: number;
  others: { column: number; heading: string }[];
  title: string;
  above: string[];
  /** What stands above the sheet's first table: it holds for those below as well. */
  sheetTitle: string[];
};

/** The tables of one kind in a workbook. */
export type Recognised = { kind: WorkbookKind; sheets: Table[] };

/** What told how to read besides the headings: the person at the screen, and readings corrected before. */
export type Told = { sheets?: readonly SheetReading[]; remembered?: readonly RememberedReading[] };

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
    const end = next ? titleRows(sheet, head.headerRow, next.headTop) - 1 : sheet.rows.length;
    const foreign = foreignHead(sheet, head, head.headerRow + 1, end);
    const place = foreign
      ? { lastRow: titleRows(sheet, head.headerRow, foreign) - 1, foreignFrom: foreign, foreignTo: end }
      : { lastRow: end };
    return { ...head, ...place, sheet: sheet.name, others, title: above[0] ?? '', above, sheetTitle };
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
