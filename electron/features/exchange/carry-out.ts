import { columnLetter } from '#electron/values/sheet.ts';
import type { ImportedFile } from './contract.ts';
import { kindNames, type PlannedFile } from './plan.ts';
import type { WorkbookReading } from './rules/read-drafts.ts';
import type { Doubt, Intake } from './rules/taken.ts';

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
};

type AnyIntake = Intake<{ sheet: string; row: number }>;

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

function problemOf(planned: PlannedFile, draft: { sheet: string; row: number }, { field, ...doubt }: Doubt) {
  const table = planned.recognised.sheets.find(({ sheet }) => sheet === draft.sheet);
  const column = table?.columns.find((candidate) => candidate.field === field)?.column ?? 1;
  return { sheet: draft.sheet, row: draft.row, column: columnLetter(column), ...doubt };
}

/** Writes one planned file, pausing every 25 rows so that progress can be shown; answers what became of it. */
export function* carryOut(
  planned: PlannedFile,
  intakes: Intakes,
  newId: () => string,
): Generator<number, ImportedFile> {
  const { reading, file } = planned;
  const intake = intakeOf(planned, intakes);
  const outcomes = { added: 0, updated: 0, unchanged: 0, skipped: reading.skipped };
  const problems = [...reading.problems];
  for (const [index, draft] of reading.drafts.entries()) {
    const { outcome, doubts } = intake(draft, newId);
    outcomes[outcome] += 1;
    problems.push(...doubts.map((doubt) => problemOf(planned, draft, doubt)));
    if (index % stepRows === stepRows - 1) yield index + 1;
  }
  return {
    file,
    kind: reading.kind,
    kindName: kindNames[reading.kind],
    read: reading.read,
    ...outcomes,
    problems,
  };
}
