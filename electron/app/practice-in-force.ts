import type { PlainDate } from '#electron/values/plain-date.ts';
import { changeDays, fitting, type PracticeChange, practiceOn } from '#features/practices/schema/in-force.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { checkPractice, type PracticeFiles } from '#features/practices/schema/read.ts';
import type { practiceChangesStore } from '#features/practices/store.ts';
import type { Rubric } from '#features/scoring/settings.ts';

/** The practice that holds on a day, the office's own changes included. */
export type PracticeInForce = {
  /** What it is called, which no office changes. */
  info: { id: string; name: string };
  on(day: PlainDate): Practice;
  /** The practice of the year's last day, by which what is counted for a year as a whole is counted. */
  ofYear(year: number): Practice;
  /** The rubric of the year's last day: one year has one rubric. */
  rubricOf(year: number): Rubric;
};

/** What is in force from each day on, and the kept changes that do not fit the shipped practice. */
export type Overlay = { changes: PracticeChange[]; kept: PracticeChange[]; leftOut: PracticeChange[] };

/** The practice in force of an open vault, and what it is made of. */
export type OfficePractice = PracticeInForce & {
  overlay(): Overlay;
  shipped: PracticeFiles;
  store: ReturnType<typeof practiceChangesStore>;
};

type Period = { from: PlainDate; practice: Practice };

/** The practice of each period between changes, latest first; the first period has begun before any day. */
function periodsOf(shipped: PracticeFiles, changes: readonly PracticeChange[]): Period[] {
  return ['', ...changeDays(changes)]
    .map((from) => {
      const check = checkPractice(practiceOn(shipped, changes, from));
      if (!check.ok) throw new Error(`a practice was not checked: ${check.problems[0]?.text}`);
      return { from, practice: check.practice };
    })
    .reverse();
}

/** Makes the practice in force out of a set of changes that fit. */
export function inForce(shipped: PracticeFiles, changes: readonly PracticeChange[]): PracticeInForce {
  const periods = periodsOf(shipped, changes);
  const on = (day: PlainDate) => {
    const period = periods.find(({ from }) => from <= day);
    if (!period) throw new Error('no practice holds');
    return period.practice;
  };
  const ofYear = (year: number) => on(`${year}-12-31`);
  const { id, name } = on('').practice;
  return { info: { id, name }, on, ofYear, rubricOf: (year) => ofYear(year).rubric };
}

/**
 * The practice in force of an open vault. The store's `version` tells when to read the changes again: it grows with each command, so that
 * a change holds from the next call on.
 */
export function practiceInForce(deps: {
  shipped: PracticeFiles;
  store: ReturnType<typeof practiceChangesStore>;
}): OfficePractice {
  let read: { version: number; overlay: Overlay; practice: PracticeInForce } | undefined;

  function current() {
    const version = deps.store.version();
    if (read?.version === version) return read;
    const changes = deps.store.all();
    if (read && JSON.stringify(read.overlay.changes) === JSON.stringify(changes)) read.version = version;
    else {
      const { kept, leftOut } = fitting(deps.shipped, changes);
      read = { version, overlay: { changes, kept, leftOut }, practice: inForce(deps.shipped, kept) };
    }
    return read;
  }

  return {
    info: current().practice.info,
    on: (day) => current().practice.on(day),
    ofYear: (year) => current().practice.ofYear(year),
    rubricOf: (year) => current().practice.rubricOf(year),
    overlay: () => current().overlay,
    shipped: deps.shipped,
    store: deps.store,
  };
}
