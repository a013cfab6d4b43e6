import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { carryOut, type Intakes } from './carry-out.ts';
import type { exchangeContract, ImportedFile } from './contract.ts';
import { problemList } from './documents.ts';
import { openArchive } from './open-files.ts';
import { matchingOf, type Plan, type PlannedFile, planOf, summaryOf } from './plan.ts';
import { type Registers, registerWorkbooks } from './registers.ts';
import { maskedProblem } from './rules/masked-problem.ts';

const keptPlans = 8;

function finished(planned: PlannedFile, intakes: Intakes, newId: () => string): ImportedFile {
  const steps = carryOut(planned, intakes, newId);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What became of a file, as it is shown: personal numbers with their middle hidden. */
const shownFile = (file: ImportedFile): ImportedFile => ({
  ...file,
  problems: file.problems.map(maskedProblem),
});

/** Bringing in workbooks: a plan is read and rehearsed, shown, and only then written. */
export function exchangeService(room: {
  take: (upload: string) => { name: string; bytes: Uint8Array };
  deliver: (name: string, bytes: Uint8Array, type: 'xlsx' | 'zip') => { file: string; name: string };
  /** Registers of every year with records; one empty year where there are none. */
  registers: (madeOn: string) => Registers[];
  tables: () => { name: string; rows: Record<string, unknown>[] }[];
  intakes: (newId: () => string, today: string) => Intakes;
  /** Runs a piece of work and takes all its writing back. */
  rehearse: <Result>(work: () => Result) => Result;
}): Handlers<typeof exchangeContract> {
  const plans = new Map<string, Plan & { rehearsed: ImportedFile[] }>();

  function planned(id: string) {
    const plan = plans.get(id);
    if (plan) return plan;
    throw new Refusal({ code: 'plan-gone', message: '这次导入已过期。', remedy: '请重新选择表格。' });
  }

  return {
    preview: async ({ uploads }, { newId, today }) => {
      const plan = await planOf(uploads.map(room.take));
      const rehearsed = room.rehearse(() => {
        const intakes = room.intakes(newId, today);
        return plan.files.map((file) => finished(file, intakes, newId));
      });
      const id = newId();
      plans.set(id, { ...plan, rehearsed });
      for (const oldest of [...plans.keys()].slice(0, Math.max(0, plans.size - keptPlans)))
        plans.delete(oldest);
      return {
        plan: id,
        refused: plan.refused,
        files: plan.files.map((file, index) => ({
          ...shownFile(rehearsed[index] as ImportedFile),
          summary: summaryOf(file),
          sheets: matchingOf(file),
        })),
      };
    },

    apply: async function* ({ plan: id }, { about, newId, signal, today }) {
      const { files } = planned(id);
      about(files.map(({ file }) => file).join('、'));
      const total = files.reduce((sum, { reading }) => sum + reading.drafts.length, 0);
      const intakes = room.intakes(newId, today);
      const imported: ImportedFile[] = [];
      let before = 0;
      for (const file of files) {
        const steps = carryOut(file, intakes, newId);
        for (let step = steps.next(); ; step = steps.next()) {
          if (step.done) {
            imported.push(step.value);
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
      plans.delete(id);
      yield { type: 'done' as const, files: imported.map(shownFile) };
    },

    composeAll: async (_, { today }) => {
      const workbooks = await Promise.all(room.registers(today).map(registerWorkbooks));
      const byName = new Map(workbooks.flat().map((workbook) => [workbook.name, workbook]));
      return room.deliver(`履职台全部资料${today}`, openArchive([...byName.values()], room.tables()), 'zip');
    },

    composeProblems: async ({ plan }, { today }) =>
      room.deliver('导入问题清单', await problemList(planned(plan).rehearsed, today), 'xlsx'),
  };
}
