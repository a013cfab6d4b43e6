import { type PlainDate, partsOf } from '#electron/values/plain-date.ts';
import type { DeadlineState } from './deadline.ts';
import { inState } from './states.ts';

type Counted = {
  raisedOn: PlainDate;
  answeredOn?: PlainDate | undefined;
  unit: string;
  deadline: Pick<DeadlineState, 'state'>;
};

/** Opinions of a year by the month in which they were raised, January first, and how many of those are answered by now. */
export function opinionMonths(
  opinions: readonly Counted[],
): { month: number; raised: number; answered: number }[] {
  const byMonth = Map.groupBy(opinions, ({ raisedOn }) => partsOf(raisedOn).month);
  return Array.from({ length: 12 }, (_, at) => {
    const own = byMonth.get(at + 1) ?? [];
    return { month: at + 1, raised: own.length, answered: own.filter(inState.answered).length };
  });
}

/** How many of each unit's opinions are open and how many of those overdue, most overdue first; '' is nobody's yet. */
export function openByUnit(opinions: readonly Counted[]): { unit: string; open: number; overdue: number }[] {
  return [...Map.groupBy(opinions.filter(inState.open), ({ unit }) => unit)]
    .map(([unit, own]) => ({ unit, open: own.length, overdue: own.filter(inState.overdue).length }))
    .sort((one, other) => other.overdue - one.overdue || other.open - one.open);
}
