import type { PlainDate } from '#electron/values/plain-date.ts';
import { settingsSchemas } from './practice.ts';
import { checkPractice, type PracticeFiles, type PracticeProblem } from './read.ts';

/** One field of a part that the office holds otherwise from a day on, and where that is written. */
export type PracticeChange = {
  id: string;
  /** One of this release's parts, unless it was kept by another release. */
  part: string;
  key: string;
  fromOn: PlainDate;
  /** As JSON has it; null where the field is to be left empty. */
  value: unknown;
  source: string;
  /** The field and its value as the office read them when the change was made. */
  field: string;
  words: string;
};

/** Whether `one` replaces `other` where both hold: it began later; of two of one day the order of ids decides. */
const isLater = (one: PracticeChange, other: PracticeChange) =>
  one.fromOn === other.fromOn ? one.id > other.id : one.fromOn > other.fromOn;

/** For each field the change in force on a day: that with the latest day on or before (≤) it. */
export function changesOn(changes: readonly PracticeChange[], day: PlainDate): PracticeChange[] {
  const inForce = new Map<string, PracticeChange>();
  for (const change of changes) {
    if (change.fromOn > day) continue;
    const field = `${change.part}.${change.key}`;
    const former = inForce.get(field);
    if (former === undefined || isLater(change, former)) inForce.set(field, change);
  }
  return [...inForce.values()];
}

/** The practice of a day as values: what was shipped, and over it the changes that hold on that day. */
export function practiceOn(
  shipped: PracticeFiles,
  changes: readonly PracticeChange[],
  day: PlainDate,
): PracticeFiles {
  const practice: Record<string, Record<string, unknown>> = { ...shipped };
  for (const { part, key, value } of changesOn(changes, day))
    practice[part] = { ...practice[part], [key]: value ?? undefined };
  return practice as PracticeFiles;
}

/** The days on which the practice becomes another, earliest first. */
export const changeDays = (changes: readonly PracticeChange[]): PlainDate[] =>
  [...new Set(changes.map(({ fromOn }) => fromOn))].sort();

/** What would be wrong with the practice on a day from which it holds. */
export type DayProblem = PracticeProblem & { day: PlainDate };

/** All that is wrong with the practice on `from` and at every later change; empty where it is whole throughout. */
export function problemsFrom(
  shipped: PracticeFiles,
  changes: readonly PracticeChange[],
  from: PlainDate,
): DayProblem[] {
  const days = [...new Set([from, ...changeDays(changes)])].filter((day) => day >= from).sort();
  return days.flatMap((day) => {
    const check = checkPractice(practiceOn(shipped, changes, day));
    return check.ok ? [] : check.problems.map((problem) => ({ ...problem, day }));
  });
}

/**
 * Sorts kept changes into those that fit the shipped practice and those to be left out, which happens where a practice was
 * shipped anew: as many as fit together, the earlier before the later.
 */
export function fitting(
  shipped: PracticeFiles,
  changes: readonly PracticeChange[],
): { kept: PracticeChange[]; leftOut: PracticeChange[] } {
  const isKnown = ({ part }: PracticeChange) => part in settingsSchemas;
  if (changes.every(isKnown) && problemsFrom(shipped, changes, '').length === 0)
    return { kept: [...changes], leftOut: [] };
  const kept: PracticeChange[] = [];
  let waiting = changes.filter(isKnown).toSorted((one, other) => (isLater(one, other) ? 1 : -1));
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    waiting = waiting.filter((change) => {
      const fits = problemsFrom(shipped, [...kept, change], '').length === 0;
      if (fits) kept.push(change);
      return !fits;
    });
  }
  return { kept, leftOut: [...waiting, ...changes.filter((change) => !isKnown(change))] };
}
