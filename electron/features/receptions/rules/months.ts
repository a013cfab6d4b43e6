import { type PlainDate, partsOf } from '#electron/values/plain-date.ts';
import { occasions } from '../facts.ts';

/** Receptions of a year month by month, January first: days at a place (次) and voters received (人次). */
export function receptionMonths(
  entries: readonly { date: PlainDate; stationId: string }[],
): { month: number; days: number; voters: number }[] {
  const byMonth = Map.groupBy(entries, ({ date }) => partsOf(date).month);
  return Array.from({ length: 12 }, (_, at) => {
    const own = byMonth.get(at + 1) ?? [];
    return { month: at + 1, days: occasions(own), voters: own.length };
  });
}
