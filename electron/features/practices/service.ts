import type { Handlers } from '#electron/procedure.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { practicesContract } from './contract.ts';
import { describePart } from './schema/describe.ts';
import {
  changesOn,
  type DayProblem,
  type PracticeChange,
  practiceOn,
  problemsFrom,
} from './schema/in-force.ts';
import { partTitle, SETTINGS_PARTS, type SettingsPart, settingsSchemas } from './schema/practice.ts';
import { type PracticeFiles, problemWords } from './schema/read.ts';
import type { Field } from './schema/shape.ts';
import { valueWords } from './schema/value-words.ts';
import type { practiceChangesStore } from './store.ts';

type Contract = typeof practicesContract;
type Proposal = { from: PlainDate; values: { part: SettingsPart; key: string; value?: unknown }[] };

/** What a proposed change does to figures that there are. */
export type Effect = {
  title: string;
  lines: { what: string; before: string; after: string }[];
  more: number;
};

/** The practices that this installation carries. */
export const practicesService = (deps: {
  list: () => { id: string; name: string; summary: string }[];
}): Pick<Handlers<Contract>, 'list'> => ({ list: () => deps.list() });

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const fieldsByPart = new Map(SETTINGS_PARTS.map((part) => [part, describePart(settingsSchemas[part])]));

function fieldOf(part: SettingsPart, key: string): Field {
  const field = fieldsByPart.get(part)?.find((one) => one.key === key);
  if (field) return field;
  throw new Refusal({
    code: 'unknown-setting',
    message: `“${partTitle(part)}”里没有“${key}”这一项。`,
    remedy: '请重新打开“做法”再改。',
  });
}

const dayWords = (day: PlainDate) => (day === '' ? '' : `（${documentDate(day)}起）`);

/** What this office holds otherwise than its practice: looked at, tried, changed from a day on, and withdrawn. */
export function practiceSettingsService(deps: {
  shipped: PracticeFiles;
  name: string;
  store: ReturnType<typeof practiceChangesStore>;
  overlay: () => { changes: PracticeChange[]; kept: PracticeChange[]; leftOut: PracticeChange[] };
  effects: (proposed: PracticeChange[], work: { from: PlainDate; today: PlainDate }) => Effect[];
  lockedYears: () => number[];
  mayChange: string[];
}): Omit<Handlers<Contract>, 'list'> {
  const { shipped, store } = deps;

  const whyLeftOut = (change: PracticeChange): string => {
    const others = deps.overlay().kept;
    const [problem] = problemsFrom(shipped, [...others, change], '');
    return problem ? problemWords(problem) : '这一版程序里没有这一项。';
  };

  /** The kept changes with the proposed ones over them; one of the same field and day is replaced. */
  function proposed(
    { from, values }: Proposal,
    source = '',
  ): { changes: PracticeChange[]; all: PracticeChange[] } {
    const { changes: stored, kept } = deps.overlay();
    const changes = values.map(({ part, key, value }): PracticeChange => {
      const field = fieldOf(part, key);
      const former = stored.find((one) => one.part === part && one.key === key && one.fromOn === from);
      const words = valueWords(field.shape, value);
      const title = `${partTitle(part)}·${field.label}`;
      return {
        id: former?.id ?? '',
        part,
        key,
        fromOn: from,
        value: value ?? null,
        source,
        field: title,
        words,
      };
    });
    const isReplaced = (one: PracticeChange) => changes.some(({ id }) => id === one.id);
    return { changes, all: [...kept.filter((one) => !isReplaced(one)), ...changes] };
  }

  function problemsOf({ from, values }: Proposal): DayProblem[] {
    return problemsFrom(shipped, proposed({ from, values }).all, from);
  }

  /** Until when a change from a day on holds: the day of the field's next change. */
  const nextOf = ({ part, key, fromOn }: PracticeChange) =>
    deps
      .overlay()
      .kept.filter((one) => one.part === part && one.key === key && one.fromOn > fromOn)
      .map((one) => one.fromOn)
      .sort()[0];

  function checkLocks(change: PracticeChange): void {
    const until = nextOf(change) ?? '9999';
    const year = deps.lockedYears().find((one) => change.fromOn <= `${one}-12-31` && until > `${one}-01-01`);
    if (year === undefined) return;
    throw new Refusal({
      code: 'locked-year-practice',
      message: `${year} 年度已经锁定，这项改动会改变这一年的规定。`,
      remedy: `请把执行日期放在 ${year + 1}年1月1日或以后；确需更正的，先到“审批”申请解锁。`,
    });
  }

  const refuse = (problems: DayProblem[], message: string) => {
    if (problems.length === 0) return;
    throw new Refusal({
      code: 'practice-change-invalid',
      message,
      details: [...new Set(problems.map((problem) => problemWords(problem)))],
      remedy: '请按提示改正后再保存。',
    });
  };

  return {
    settings: ({ day: asked }, { today }) => {
      const day = asked ?? today;
      const { changes, kept, leftOut } = deps.overlay();
      const files = practiceOn(shipped, kept, day);
      const holding = new Set(changesOn(kept, day).map(({ id }) => id));
      return {
        day,
        practice: deps.name,
        parts: SETTINGS_PARTS.map((part) => ({
          part,
          title: partTitle(part),
          settings: (fieldsByPart.get(part) ?? [])
            .filter(({ shape }) => !(shape.kind === 'text' && shape.minted))
            .map((field) => {
              const value = files[part][field.key] ?? field.initial;
              const original = shipped[part][field.key] ?? field.initial;
              return {
                field,
                value,
                shipped: original,
                shippedWords: valueWords(field.shape, original),
                differs: !same(value, original),
                changes: changes
                  .filter((one) => one.part === part && one.key === field.key)
                  .map((one) => ({
                    id: one.id,
                    from: one.fromOn,
                    source: one.source,
                    words: one.words,
                    inForce: holding.has(one.id),
                    ...(leftOut.includes(one) && { leftOut: whyLeftOut(one) }),
                  })),
              };
            }),
        })),
        leftOut: leftOut.map((one) => ({
          id: one.id,
          field: one.field,
          from: one.fromOn,
          why: whyLeftOut(one),
        })),
        mayChange: deps.mayChange,
      };
    },
    preview: (proposal, { today }) => {
      const problems = problemsOf(proposal);
      return {
        problems: problems.map(({ part, path, text, day }) => ({
          part,
          path: path.map((step) => (typeof step === 'number' ? step : String(step))),
          text: `${text}${day === proposal.from ? '' : dayWords(day)}`,
        })),
        effects:
          problems.length > 0 ? [] : deps.effects(proposed(proposal).all, { from: proposal.from, today }),
      };
    },
    change: ({ source, ...proposal }, { about, newId }) => {
      const { changes } = proposed(proposal, source);
      about(`${changes.map(({ field }) => field).join('、')}，自${documentDate(proposal.from)}起`);
      refuse(problemsOf(proposal), '改动后的规定有不合适的地方，没有保存。');
      for (const change of changes) {
        checkLocks(change);
        if (change.id === '') store.add({ ...change, id: newId() });
        else store.correct(change.id, change);
      }
      return { changed: changes.length };
    },
    withdrawChange: ({ id }, { about }) => {
      const { changes, kept } = deps.overlay();
      const change = changes.find((one) => one.id === id);
      if (!change) {
        throw new Refusal({
          code: 'unknown-change',
          message: '没有这项改动，可能已经撤掉。',
          remedy: '请重新打开“做法”看一看。',
        });
      }
      about(`${change.field}，自${documentDate(change.fromOn)}起`);
      const rest = kept.filter((one) => one.id !== id);
      refuse(problemsFrom(shipped, rest, change.fromOn), '撤掉这项改动后，别的规定就对不上了，没有撤掉。');
      checkLocks(change);
      store.remove(id);
      return { withdrawn: true };
    },
  };
}
