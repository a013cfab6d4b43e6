import { type Cell, cellAt, type Sheet } from '#electron/values/sheet.ts';
import { namesADay } from './activity-heading.ts';
import { type HeadPath, headPaths, shownCells } from './head-paths.ts';
import { formOf, WORKBOOK_FORMS, type WorkbookKind } from './headings.ts';
import { markOf } from './marks.ts';
import { type Column, columnOf, couldBeHead, fits, isKnown, matchColumns } from './match-columns.ts';
import type { RememberedReading, TableReading } from './reading.ts';
import { fieldRemembered, isSameHead } from './remembered-head.ts';
import { squeezed, textOf } from './text.ts';

const MOST_HEAD_ROWS = 4;

/**
 * A head that was found or told: its rows, the kind it makes its table, its columns, and what was told for every row.
 * `remembered` is the reading by which it was known.
 */
export type Head = {
  kind: WorkbookKind;
  headTop: number;
  headerRow: number;
  columns: Column[];
  fixed: Record<string, string>;
  withHidden: boolean;
  remembered?: string;
};

/** The head of a table that a person told how to read. */
export function toldHead(
  sheet: Sheet,
  { kind, headTop, headRow, columns, fixed = {}, withHidden = false }: TableReading,
): Head {
  const paths = headPaths(sheet, headTop, headRow);
  const chosen = columns?.flatMap(({ column, field }) => {
    const path = paths.find((one) => one.column === column) ?? { column, cells: [], rows: [], texts: [] };
    return field === '' ? [] : [columnOf(path, field, paths)];
  });
  const matched = chosen ?? matchColumns(paths, formOf(kind));
  return { kind, headTop, headerRow: headRow, columns: matched, fixed, withHidden };
}

/** The heads of a sheet from the top down, but for those that are only printed again. */
export function foundHeads(sheet: Sheet, remembered: readonly RememberedReading[]): Head[] {
  const heads: Head[] = [];
  for (let row = 1; row <= sheet.rows.length; row++) {
    const former = heads.at(-1);
    const head = headFrom(sheet, row, remembered) ?? (former && furtherHead(sheet, row, former));
    if (!head) continue;
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
  return best && withLowerRow(sheet, best, remembered);
}

/** The row below a head belongs to it where it holds the words of headings, or what took place on the days above it. */
function withLowerRow(sheet: Sheet, head: Head, remembered: readonly RememberedReading[]): Head {
  const row = head.headerRow + 1;
  const own = shownCells(sheet, row).map(textOf);
  const lower =
    own.length < 2 || head.remembered !== undefined || row - head.headTop >= MOST_HEAD_ROWS
      ? undefined
      : headOf(sheet, head.headTop, row, remembered);
  if (lower?.kind !== head.kind || lower.columns.length < head.columns.length) return head;
  const person = head.columns.find(({ field }) => field === formOf(head.kind).subject);
  const named =
    person && textOf(cellAt(sheet, row, person.column)) !== '' && !isCovered(sheet, row, person.column);
  const areHeadings = own.every((text) => WORKBOOK_FORMS.some((form) => isKnown(text, form)));
  const areActivities =
    head.kind === 'attendance' &&
    !named &&
    own.every((text) => text.length >= 2 && markOf(text) === undefined);
  return areHeadings || areActivities ? lower : head;
}

const isCovered = (sheet: Sheet, row: number, column: number) => cellAt(sheet, row, column).covered === true;

/** A further head of the same kind below a table: fewer columns than would do for a first one, but nothing else in its row. */
function furtherHead(sheet: Sheet, row: number, { kind, columns: former }: Head): Head | undefined {
  const form = formOf(kind);
  const texts = shownCells(sheet, row).map(textOf);
  if (texts.length < 2 || !texts.every((text) => isKnown(text, form))) return undefined;
  const columns = matchColumns(headPaths(sheet, row, row), form);
  const isSame = columns.every(({ column, heading }) =>
    former.some((own) => own.column === column && squeezed(own.heading) === squeezed(heading)),
  );
  const isHead = columns.length >= 2 && columns.some(({ field }) => field === formOf(kind).subject);
  if (!isHead || isSame) return undefined;
  return { kind, headTop: row, headerRow: row, columns, fixed: {}, withHidden: false };
}

/** The first row from `from` to `to` that is a head of something that is no table of ours: most of its words are headings, half under a blank row. */
export function foreignHead(sheet: Sheet, { columns }: Head, from: number, to: number): number | undefined {
  for (let row = from; row <= to; row++) {
    const texts = shownCells(sheet, row).map(textOf);
    const known = texts.filter((text) => plainForms.some((form) => isKnown(text, form)));
    const repeated = columns.filter(({ column, heading }) => {
      const word = squeezed(textOf(cellAt(sheet, row, column)));
      return word !== '' && squeezed(heading).includes(word);
    });
    const apart = row > from && shownCells(sheet, row - 1).length === 0;
    const enough = known.length / texts.length >= (apart ? 0.5 : 0.6);
    if (known.length >= 2 && enough && repeated.length <= known.length / 2) return row;
  }
  return undefined;
}

/** The options of a ballot stand as values in other tables. */
const plainForms = WORKBOOK_FORMS.filter(({ kind }) => kind !== 'tallies');

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
      return field === '' ? [] : [columnOf(path, field, paths)];
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

/** One thing alone in a row is a title or a section's name, never a head. */
const isTitle = (sheet: Sheet, row: number) => shownCells(sheet, row).length <= 1;

/** The first of the rows right above a head that hold a title; the head's own first row where there is none. */
export function titleRows(sheet: Sheet, after: number, headTop: number): number {
  let first = headTop;
  for (let row = headTop - 1; row > after && isTitle(sheet, row); row--)
    if (shownCells(sheet, row).length === 1) first = row;
  return first;
}
