import { addDays, addMonths, type PlainDate } from './plain-date.ts';

/** What a list is looked at for: a calendar year, or, where `recent`, the last twelve months up to today instead. */
export type Period = { year: number; recent?: boolean | undefined };

/** The first day of the last twelve months up to today. */
export const recentFrom = (today: PlainDate): PlainDate => addDays(addMonths(today, -12), 1);

/** The entries of a period, year by year; those after today are of no recent month. */
export function entriesIn<Entry>(
  { year, recent }: Period,
  today: PlainDate,
  ofYear: (year: number) => readonly Entry[],
  dayOf: (entry: Entry) => PlainDate,
): Entry[] {
  if (!recent) return [...ofYear(year)];
  const from = recentFrom(today);
  const years = [...new Set([from, today].map((day) => Number(day.slice(0, 4))))];
  return years.flatMap(ofYear).filter((entry) => dayOf(entry) >= from && dayOf(entry) <= today);
}
