import type { RecordKind } from '#electron/nouns/records.ts';
import { columnLetter } from '#electron/values/sheet.ts';
import type { ImportedFile, Question, Update } from './contract.ts';
import { kindNames } from './fields.ts';
import type { PlannedFile } from './plan.ts';
import type { WorkbookReading } from './rules/read-drafts.ts';
import type { RecordDraft } from './rules/records.ts';
import type { Answer, Doubt, Intake } from './rules/taken.ts';
import { type RowChange, updateWords } from './update-words.ts';

type DraftOf<Kind extends WorkbookReading['kind']> = Extract<
  WorkbookReading,
  { kind: Kind }
>['drafts'][number];

/** One intake for each kind of workbook, made afresh for each file. */
export type Intakes = {
  roster: (title: string) => Intake<DraftOf<'roster'>>;
  attendance: (
    activities: Extract<WorkbookReading, { kind: 'attendance' }>['activities'],
  ) => Intake<DraftOf<'attendance'>>;
  receptions: () => Intake<DraftOf<'receptions'>>;
  opinions: () => Intake<DraftOf<'opinions'>>;
  tallies: () => Intake<DraftOf<'tallies'>>;
} & Record<RecordKind, () => Intake<RecordDraft>>;

type AnyDraft = WorkbookReading['drafts'][number];
type AnyIntake = Intake<AnyDraft>;

/** What came of one file: its figures, what it changed in records that were there, and what has to be asked. */
export type CarriedOut = ImportedFile & { updates: Update[]; questions: Question[] };

/** What carrying out needs beside the intakes. */
export type CarryDeps = {
  newId: () => string;
  answers: ReadonlyMap<string, Answer>;
  /** Every change noted so far in this transaction. */
  noted: () => readonly RowChange[];
  /** The name of the record behind an id. */
  nameOf: (id: string) => string;
};

const stepRows = 25;

function intakeOf({ recognised, reading }: PlannedFile, intakes: Intakes): AnyIntake {
  switch (reading.kind) {
    case 'roster':
      return intakes.roster(recognised.sheets[0]?.title ?? '') as AnyIntake;
    case 'attendance':
      return intakes.attendance(reading.activities) as AnyIntake;
    default:
      return intakes[reading.kind]() as AnyIntake;
  }
}

/** The cell that a doubt or question is about; where two tables of a sheet lie below one another, in the one of the row. */
function placeOf(planned: PlannedFile, draft: { sheet: string; row: number }, field: string) {
  const tables = planned.recognised.sheets.filter(({ sheet }) => sheet === draft.sheet);
  const table = tables.findLast(({ headerRow }) => headerRow < draft.row) ?? tables[0];
  const column = table?.columns.find((candidate) => candidate.field === field)?.column ?? 1;
  return { sheet: draft.sheet, row: draft.row, column: columnLetter(column) };
}

function problemOf(planned: PlannedFile, draft: AnyDraft, { field, ...doubt }: Doubt) {
  return { ...placeOf(planned, draft, field), ...doubt };
}

/** What a row is about, for whoever reads a list of them. */
function subjectOf(draft: AnyDraft): string {
  if ('title' in draft) return draft.title;
  if ('matter' in draft) return draft.matter;
  return 'deputy' in draft ? draft.deputy : draft.name;
}

/** Writes one planned file, pausing every 25 rows so that progress can be shown; answers what became of it. */
export function* carryOut(
  planned: PlannedFile,
  intakes: Intakes,
  { newId, answers, noted, nameOf }: CarryDeps,
): Generator<number, CarriedOut> {
  const { reading, file } = planned;
  const intake = intakeOf(planned, intakes);
  const outcomes = { added: 0, updated: 0, unchanged: 0, skipped: reading.skipped };
  const problems = [...reading.problems];
  const updates: Update[] = [];
  const questions: Question[] = [];
  for (const [index, draft] of reading.drafts.entries()) {
    const key = `${planned.book} ${draft.sheet} ${draft.row}`;
    const before = noted().length;
    const { outcome, doubts, question, keep } = intake(draft, newId, answers.get(key));
    keep?.();
    outcomes[outcome] += 1;
    problems.push(...doubts.map((doubt) => problemOf(planned, draft, doubt)));
    if (outcome === 'updated') {
      const differences = updateWords(noted().slice(before), nameOf);
      updates.push({ sheet: draft.sheet, row: draft.row, subject: subjectOf(draft), differences });
    }
    if (question) {
      const { field, ...asked } = question;
      const answer = answers.get(key);
      questions.push({
        key,
        ...placeOf(planned, draft, field),
        subject: subjectOf(draft),
        ...asked,
        ...(answer && { answer }),
      });
    }
    if (index % stepRows === stepRows - 1) yield index + 1;
  }
  return {
    file,
    kind: reading.kind,
    kindName: kindNames[reading.kind],
    read: reading.read,
    ...outcomes,
    problems,
    updates,
    questions,
  };
}
