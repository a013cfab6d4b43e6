import { daysBetween, type PlainDate } from '#electron/values/plain-date.ts';

/** The twelve branches (地支), one a day in turn, by which some markets are held. */
export const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/** 1 October 1949 was a day of 子 (甲子). */
const dayOfFirstBranch: PlainDate = '1949-10-01';

/** The branch of a day. */
export const branchOf = (date: PlainDate): string | undefined =>
  branches.at(daysBetween(dayOfFirstBranch, date) % branches.length);
