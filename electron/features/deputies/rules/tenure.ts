import type { PlainDate } from '#electron/values/plain-date.ts';
import { overlapsYear, type TermPeriod } from '../../terms/rules.ts';

/** The days of a tenure that its term, the deputy's coming and the deputy's leaving leave, both included. */
export function tenureDays(
  { fromOn, untilOn }: { fromOn?: PlainDate | undefined; untilOn?: PlainDate | undefined },
  { from, until }: Pick<TermPeriod, 'from' | 'until'>,
): { from: PlainDate; until: PlainDate } {
  return {
    from: fromOn !== undefined && fromOn > from ? fromOn : from,
    until: untilOn !== undefined && untilOn < until ? untilOn : until,
  };
}

type Days = { from: PlainDate; until: PlainDate };

/** True where somebody is deputy on a day. */
export const servesOn = ({ from, until }: Days, day: PlainDate): boolean => from <= day && day <= until;

/** True where somebody is deputy on any day of a year; nobody is whose tenure ends before it begins. */
export const servesIn = (days: Days, year: number): boolean =>
  days.from <= days.until && overlapsYear(days, year);
