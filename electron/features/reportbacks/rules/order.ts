import type { PlainDate } from '#electron/values/plain-date.ts';

type Entry = { date: PlainDate; held: boolean; issued: number; refusals: readonly string[] };

/** 0 a count that disagrees, 1 held and not counted, 2 to come, 3 done. */
function rank({ held, issued, refusals }: Entry): number {
  if (refusals.length > 0) return 0;
  if (!held) return 2;
  return issued === 0 ? 1 : 3;
}

/** What wants a hand first: counts that disagree, those not counted, those to come by their day; then what is done, latest first. */
export function mostNeededFirst(one: Entry, other: Entry): number {
  const apart = rank(one) - rank(other);
  if (apart !== 0 || one.date === other.date) return apart;
  return one.date < other.date === rank(one) < 3 ? -1 : 1;
}
