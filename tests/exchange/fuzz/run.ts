import { columnLetter, type Sheet } from '#electron/values/sheet.ts';
import type { WorkbookKind } from '#features/exchange/rules/headings.ts';
import { leftOut } from '#features/exchange/rules/left-out.ts';
import type { NamedPerson } from '#features/exchange/rules/person-names.ts';
import { readDrafts, type WorkbookReading } from '#features/exchange/rules/read-drafts.ts';
import { type Recognised, recognise } from '#features/exchange/rules/recognise.ts';
import { readWorkbook } from '#sheets/read.ts';
import { workbookBytes } from '../../sheets/make-workbook.ts';
import { type AttendanceTruth, drawAttendance } from './attendance.ts';
import { chanceOf } from './chance.ts';
import { drawSheet, type Truth } from './layout.ts';

/** How the values of some workbooks fared, and each that went wrong without a word. */
export type Fared = { values: number; right: number; reported: number; wrong: string[] };

const plainKinds: WorkbookKind[] = ['roster', 'receptions', 'opinions', 'tallies'];

type AnyDraft = Record<string, unknown> & { sheet: string; row: number };

const nameOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'name' in value ? (value as NamedPerson).name : value;

/** What a draft says of a field, in the form in which the truth is kept. */
function said(draft: AnyDraft, field: string): unknown {
  if (field === '满意' || field === '不满意') return (draft.votes as Record<string, number>)[field];
  const value = draft[field];
  if (field === 'deputies') return (value as NamedPerson[]).map(nameOf);
  return nameOf(value);
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isBlank = (value: unknown) => value === undefined || value === '' || value === null;

/** What stands in for these where their cell failed, which is said: the township's own level, the content for a title. */
const replaced = new Set(['levels', 'title']);

const columnOf: Record<string, string> = { levels: 'level', 满意: 'vote', 不满意: 'vote' };

function compare(
  seed: number,
  truth: Truth,
  found: Recognised,
  reading: WorkbookReading,
  fared: Fared,
): void {
  const drafts = new Map(
    (reading.drafts as unknown as AnyDraft[]).map((draft) => [`${draft.sheet} ${draft.row}`, draft]),
  );
  const told = (row: number, column?: string) =>
    reading.problems.some(
      (problem) =>
        problem.sheet === truth.sheet &&
        problem.row === row &&
        (column === undefined || problem.column === column),
    );
  for (const { row, meaning, hidden } of truth.records) {
    const draft = drafts.get(`${truth.sheet} ${row}`);
    drafts.delete(`${truth.sheet} ${row}`);
    const table = found.sheets.findLast((one) => one.sheet === truth.sheet && one.headerRow < row);
    for (const [field, { typed, truth: meant }] of Object.entries(meaning)) {
      fared.values += 1;
      if (!draft) {
        if (hidden || told(row)) fared.reported += 1;
        else fared.wrong.push(`seed ${seed} ${truth.kind} row ${row}: the row is gone`);
        continue;
      }
      const value = said(draft, field);
      const own = table?.columns.find((column) => column.field === (columnOf[field] ?? field));
      if (same(value, meant)) fared.right += 1;
      else if ((isBlank(value) || replaced.has(field)) && own && told(row, columnLetter(own.column)))
        fared.reported += 1;
      else
        fared.wrong.push(
          `seed ${seed} ${truth.kind} row ${row} ${field}: ${JSON.stringify(typed)} is ${JSON.stringify(meant)}, was read as ${JSON.stringify(value)}`,
        );
    }
  }
  for (const draft of drafts.values())
    if (draft.sheet === truth.sheet)
      fared.wrong.push(`seed ${seed} ${truth.kind} row ${draft.row}: read where no record is`);
}

function compareAttendance(
  seed: number,
  truth: AttendanceTruth,
  reading: WorkbookReading,
  fared: Fared,
): void {
  if (reading.kind !== 'attendance') return;
  const isTold = (row: number) =>
    reading.problems.some((problem) => problem.row === row && problem.severity !== 'corrected');
  for (const { row, name, marks } of truth.rows) {
    const draft = reading.drafts.find((one) => one.row === row);
    for (const [at, mark] of marks.entries()) {
      fared.values += 1;
      const activity = truth.activities[at];
      const index = reading.activities.findIndex(
        ({ date, title, kind }) =>
          date === activity?.date && title === activity.title && kind === activity.kind,
      );
      const read = draft?.marks.find((one) => one.activity === index)?.mark;
      if (draft?.name === name && read === mark) fared.right += 1;
      else if (draft?.name === name && read === undefined && isTold(row)) fared.reported += 1;
      else
        fared.wrong.push(
          `seed ${seed} attendance row ${row} ${JSON.stringify(activity)}: ${mark} was read as ${read}; ${JSON.stringify(reading.activities)}`,
        );
    }
  }
  if (reading.drafts.length !== truth.rows.length)
    fared.wrong.push(`seed ${seed} attendance: ${reading.drafts.length} rows`);
}

function everythingNamed(
  seed: number,
  sheets: readonly Sheet[],
  found: readonly Recognised[],
  truths: readonly Truth[],
  fared: Fared,
) {
  const left = leftOut(
    sheets,
    found.flatMap((one) => one.sheets),
  );
  for (const { sheet, unknown, kind, records } of truths) {
    for (const heading of unknown)
      if (!left.some((item) => item.sheet === sheet && item.message.includes(heading)))
        fared.wrong.push(`seed ${seed} ${kind}: the column ${heading} was dropped without a word`);
    for (const { row, hidden } of records)
      if (hidden && !left.some((item) => item.sheet === sheet && item.row === row))
        fared.wrong.push(`seed ${seed} ${kind}: the hidden row ${row} was dropped without a word`);
  }
}

/**
 * Makes workbooks by chance, reads them as the import does, and holds every value against what was meant. `spoil` stands
 * for a reader that is wrong without a word.
 */
export async function fareOf(
  from: number,
  count: number,
  spoil: (reading: WorkbookReading) => void = () => {},
): Promise<Fared> {
  const fared: Fared = { values: 0, right: 0, reported: 0, wrong: [] };
  for (let seed = from; seed < from + count; seed++) {
    const chance = chanceOf(seed);
    const truths: Truth[] = [];
    let attendance: AttendanceTruth | undefined;
    const bytes = await workbookBytes((workbook) => {
      if (chance.often(0.25)) attendance = drawAttendance(chance, workbook, '考勤');
      const kinds = attendance ? [] : chance.shuffled(plainKinds).slice(0, chance.often(0.3) ? 2 : 1);
      for (const kind of kinds) truths.push(drawSheet(chance, workbook, kind, `表${kind}`));
    });
    const sheets = await readWorkbook(bytes, '表.xlsx');
    const found = recognise(sheets);
    const readings = found.map((recognised) => ({ recognised, reading: readDrafts(sheets, recognised) }));
    for (const { reading } of readings) spoil(reading);
    for (const truth of truths) {
      const own = readings.find(({ recognised }) => recognised.kind === truth.kind);
      if (own) compare(seed, truth, own.recognised, own.reading, fared);
      else fared.wrong.push(`seed ${seed} ${truth.kind}: was not recognised`);
    }
    if (attendance) {
      const own = readings.find(({ recognised }) => recognised.kind === 'attendance');
      if (own) compareAttendance(seed, attendance, own.reading, fared);
      else fared.wrong.push(`seed ${seed} attendance: was not recognised`);
    }
    everythingNamed(seed, sheets, found, truths, fared);
  }
  return fared;
}
