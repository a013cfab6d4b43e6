import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Handlers, Work } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { blankForm } from './blank-form.ts';
import { type CarriedOut, type CarryDeps, carryOut, type Intakes } from './carry-out.ts';
import type { BlankKind, BookView, exchangeContract, ImportedFile } from './contract.ts';
import { problemList } from './documents.ts';
import { openArchive } from './open-files.ts';
import { pastedBook } from './pasted-book.ts';
import {
  type Book,
  bookView,
  matchingOf,
  type Plan,
  type PlannedFile,
  planOf,
  readBooks,
  summaryOf,
} from './plan.ts';
import { type Registers, registerWorkbooks } from './registers.ts';
import { maskedProblem, maskedText } from './rules/masked-problem.ts';
import type { RememberedReading, SheetReading } from './rules/reading.ts';
import { recognise } from './rules/recognise.ts';
import { headsKey, readingsToRemember } from './rules/remember.ts';
import type { Answer } from './rules/taken.ts';
import { withUnanswered } from './rules/unanswered.ts';
import type { exchangeStore } from './store.ts';
import type { RowChange } from './update-words.ts';

const keptPlans = 4;

/** A plan with the workbooks it was made of, and what a person told about them. */
type KeptPlan = Plan & {
  books: Book[];
  unreadable: Plan['refused'];
  readings: SheetReading[][];
  answers: ReadonlyMap<string, Answer>;
  rehearsed: CarriedOut[];
};

function finished(planned: PlannedFile, intakes: Intakes, deps: CarryDeps): CarriedOut {
  const steps = carryOut(planned, intakes, deps);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What became of a file, as it is shown: personal numbers with their middle hidden. */
const shownFile = <File extends ImportedFile>(file: File): File => ({
  ...file,
  problems: file.problems.map(maskedProblem),
});

/** A workbook as it is shown, its cells too. */
const shownBook = (book: BookView): BookView => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(maskedText)) })),
  left: book.left.map((left) => ({ ...left, message: maskedText(left.message) })),
});

/** The readings by which sheets would be known if nobody told otherwise. */
function remembersOf(sheets: Book['sheets'], remembered: readonly RememberedReading[]): string[] {
  return recognise(sheets, { remembered }).flatMap((kind) =>
    kind.sheets.flatMap((table) => table.remembered ?? []),
  );
}

/** Bringing in workbooks: a plan is read and rehearsed, shown, and only then written. */
export function exchangeService(deps: {
  take: (upload: string) => { name: string; bytes: Uint8Array };
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx' | 'zip') => { file: string; name: string };
  /** Registers of every year with records; one empty year where there are none. */
  registers: (madeOn: string) => Registers[];
  /** What a blank form of a kind says of the office, and what can be chosen in it. */
  blank: (kind: BlankKind, today: string) => Parameters<typeof blankForm>[1];
  store: Pick<ReturnType<typeof exchangeStore>, 'tables' | 'readings' | 'remember' | 'forget'>;
  intakes: (work: Work) => Intakes;
  /** Every change noted so far in the transaction at hand. */
  noted: () => readonly RowChange[];
  /** The name of the record behind an id, as it is at the moment. */
  nameOf: (id: string) => string;
  /** Runs a piece of work and takes all its writing back. */
  rehearse: <Result>(work: () => Result) => Result;
}): Handlers<typeof exchangeContract> {
  const { store } = deps;
  const plans = new Map<string, KeptPlan>();
  let written: { plan: string; files: ImportedFile[] } | undefined;

  function planned(id: string) {
    const plan = plans.get(id);
    if (plan) return plan;
    throw new Refusal({ code: 'plan-gone', message: '这次导入已过期。', remedy: '请重新选择表格。' });
  }

  const depsOf = (newId: () => string, answers: KeptPlan['answers']): CarryDeps => {
    const { noted, nameOf } = deps;
    return { newId, answers, noted, nameOf };
  };

  function preview(
    id: string,
    told: Pick<KeptPlan, 'books' | 'unreadable' | 'readings' | 'answers'>,
    work: Work,
  ) {
    const plan = planOf(told.books, { readings: told.readings, remembered: store.readings() });
    return shownPlan(id, plan, told, work);
  }

  /** Rehearses a plan, keeps it under an id, and says what it would do. */
  function shownPlan(
    id: string,
    plan: Plan,
    told: Pick<KeptPlan, 'books' | 'unreadable' | 'readings' | 'answers'>,
    work: Work,
  ) {
    const rehearsed = deps.rehearse(() => {
      const intakes = deps.intakes(work);
      return plan.files.map((file) => finished(file, intakes, depsOf(work.newId, told.answers)));
    });
    plans.set(id, { ...plan, ...told, rehearsed });
    for (const oldest of [...plans.keys()].slice(0, Math.max(0, plans.size - keptPlans)))
      plans.delete(oldest);
    return {
      plan: id,
      refused: [...told.unreadable, ...plan.refused],
      books: told.books.map((book, at) => shownBook(bookView(book, at, plan))),
      files: plan.files.map((file, index) => ({
        ...shownFile(rehearsed[index] as CarriedOut),
        summary: summaryOf(file),
        book: file.book,
        sheets: matchingOf(file),
      })),
    };
  }

  /** Keeps what was corrected for the next file with the same heads, and forgets what was told to be read by itself again. */
  function rememberReadings({ books, readings, files }: KeptPlan, newId: () => string): void {
    for (const [at, { sheets }] of books.entries()) {
      const told = readings[at] ?? [];
      const tables = files.filter(({ book }) => book === at).flatMap(({ recognised }) => recognised.sheets);
      const known = store.readings();
      for (const reading of readingsToRemember(sheets, tables, told)) {
        const former = known.find((candidate) => headsKey(candidate) === headsKey(reading));
        store.remember({ id: former?.id ?? newId(), ...reading }, former !== undefined);
      }
      const automatic = new Set(told.filter((reading) => reading.automatic).map(({ sheet }) => sheet));
      const again = sheets.filter(({ name }) => automatic.has(name));
      for (const id of remembersOf(again, known)) store.forget(id);
    }
  }

  return {
    preview: async ({ uploads }, work) => {
      const { books, refused } = await readBooks(uploads.map(deps.take));
      const told = { books, unreadable: refused, readings: [], answers: new Map() };
      return preview(work.newId(), told, work);
    },

    correct: ({ plan: id, readings, answers }, work) => {
      const { books, unreadable } = planned(id);
      const bySheet = books.map((_, at) => readings.find(({ book }) => book === at)?.sheets ?? []);
      const byKey = new Map(answers.map(({ key, answer }) => [key, answer]));
      return preview(id, { books, unreadable, readings: bySheet, answers: byKey }, work);
    },

    previewRows: ({ kind, answers, ...pasted }, work) => {
      const { book, reading } = pastedBook(kind, pasted);
      const byKey = new Map(answers.map(({ key, answer }) => [key, answer]));
      const plan = planOf([book], { readings: [[reading]], remembered: [] });
      return shownPlan(
        work.newId(),
        plan,
        { books: [book], unreadable: [], readings: [], answers: byKey },
        work,
      );
    },

    apply: async function* ({ plan: id }, work) {
      const { about, newId, signal, afterCommit } = work;
      const plan = planned(id);
      const { files } = plan;
      about([...new Set(files.map(({ file }) => file))].join('、'));
      const total = files.reduce((sum, { reading }) => sum + reading.drafts.length, 0);
      const intakes = deps.intakes(work);
      const imported: ImportedFile[] = [];
      let before = 0;
      for (const file of files) {
        const steps = carryOut(file, intakes, depsOf(newId, plan.answers));
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) {
            imported.push(withUnanswered(step.value));
            break;
          }
          yield {
            type: 'progress' as const,
            doing: `正在写入 ${file.file}`,
            done: before + step.value,
            total,
          };
          await nextTurn();
          if (signal?.aborted) return;
        }
        before += file.reading.drafts.length;
      }
      rememberReadings(plan, newId);
      const shown = imported.map(shownFile);
      afterCommit(() => {
        plans.delete(id);
        written = { plan: id, files: shown };
      });
      yield { type: 'done' as const, files: shown };
    },

    outcome: async ({ plan }) => (written?.plan === plan ? { written: written.files } : {}),

    composeAll: async (_, { today }) => {
      const workbooks = await Promise.all(deps.registers(today).map(registerWorkbooks));
      const byName = new Map(workbooks.flat().map((workbook) => [workbook.name, workbook]));
      return deps.deliver(`履职台全部资料${today}`, openArchive([...byName.values()], store.tables()), 'zip');
    },

    composeBlank: async ({ kind }, { about, today }) => {
      const { name, bytes } = await blankForm(kind, deps.blank(kind, today));
      about(name);
      return deps.deliver(name, bytes, 'xlsx');
    },

    composeProblems: async ({ plan: id }, { today }) => {
      const plan = planned(id);
      const books = plan.books.map((book, at) => shownBook(bookView(book, at, plan)));
      return deps.deliver(
        '导入问题清单',
        await problemList(plan.rehearsed.map(withUnanswered).map(shownFile), books, today),
        'xlsx',
      );
    },
  };
}
