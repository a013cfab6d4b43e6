import { addDays, daysBetween, type PlainDate } from '#electron/values/plain-date.ts';

const dayLength = 86_400_000;

/** The moment (ISO) before which a deletion is past its time in the bin. */
export const keptSince = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * dayLength).toISOString();

/** The last day on which a deletion can be brought back, and how many days remain. */
export function binTerm(
  removedOn: PlainDate,
  today: PlainDate,
  days: number,
): { until: PlainDate; days: number } {
  const until = addDays(removedOn, days);
  return { until, days: Math.max(0, daysBetween(today, until)) };
}
