import { deadlineRuleOf } from '#features/opinions/rules/in-force.ts';
import { summariseOpinions } from '#features/opinions/rules/summary.ts';
import { factsOf } from '#features/opinions/view.ts';
import { checkTally } from '#features/reportbacks/rules/tally.ts';
import type { DueInput } from '#features/today/rules/due.ts';
import type { FigureInput } from '#features/today/rules/figures.ts';
import type { PracticeInForce } from './practice-in-force.ts';
import type { Stores } from './stores.ts';
import { workCalendar } from './work-calendar.ts';

/** What the list of what is due is made from: opinions of any year that wait, and counts of this year that do not agree. */
export function dueInput(
  stores: Stores,
  practice: PracticeInForce,
  year: number,
): Omit<DueInput, 'approvals'> {
  const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
  return {
    opinions: stores.opinions.unanswered().map((record) => ({
      ...factsOf(record),
      id: record.id,
      number: record.number,
      unit: record.unit || undefined,
    })),
    deadlineOf: (opinion) => deadlineRuleOf(opinion, (day) => practice.on(day).opinions),
    refusedTallies: stores.reportbacks.ofYear(year).flatMap((record) => {
      const check = checkTally(record);
      if (check.ok) return [];
      const { id, date } = record;
      return [{ id, date, deputy: names.get(record.deputy_id) ?? '', reason: check.reasons.join('；') }];
    }),
  };
}

/** What the five figures of a year are made from. */
export function figureInput(
  stores: Stores,
  practice: PracticeInForce,
  year: number,
  today: string,
): FigureInput {
  const held = stores.reportbacks.ofYear(year).filter((record) => checkTally(record).ok);
  return {
    marks: stores.activities.attendanceOfYear(year).map(({ mark }) => mark),
    receptions: stores.receptions
      .ofYear(year)
      .map(({ date, station_name }) => ({ date, place: station_name })),
    opinions: summariseOpinions(
      stores.opinions.ofYear(year).map(factsOf),
      (day) => practice.on(day).opinions,
      today,
      workCalendar,
    ),
    reportbacks: {
      count: new Set(held.map((record) => record.deputy_id)).size,
      of: stores.deputies.all().length,
    },
  };
}
