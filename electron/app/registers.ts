import { levelLabel, townshipKindOf } from '#features/deputies/rules/levels.ts';
import type { Registers } from '#features/exchange/registers.ts';
import { deskTerm } from '#features/terms/rules.ts';
import type { YearFacts } from './year-facts.ts';

/** A year's facts in the shape in which the office's workbooks write them. */
export function registersOf(facts: YearFacts, township: string): Registers {
  const { year, today, deputies, activities, people } = facts;
  const kind = townshipKindOf(township) ?? '镇';
  const places = new Map(activities.map(({ id }, index) => [id, index]));
  const attended = Map.groupBy(
    activities.flatMap(({ attendance }) => attendance),
    ({ deputyId }) => deputyId,
  );
  return {
    township,
    term: deskTerm(people.terms, `${year}-12-31`)?.name ?? township,
    year,
    madeOn: today,
    levelName: (level) => levelLabel(level, kind),
    roster: deputies.map((deputy) => ({
      ...deputy,
      birthMonth: deputy.birthMonth,
      idNumber: deputy.idNumber,
    })),
    activities,
    attendance: deputies.map(({ id, name, group }) => ({
      name,
      group,
      marks: (attended.get(id) ?? []).map(({ activityId, mark }) => ({
        activity: places.get(activityId) ?? -1,
        mark,
      })),
    })),
    receptions: facts.receptions.map(({ deputies: receiving, visitor, ...entry }) => ({
      ...entry,
      deputies: receiving.map(({ name }) => name),
      feedbackOn: entry.feedbackOn,
      visitor: visitor || undefined,
    })),
    opinions: facts.opinions.map(({ cosigners, dueWritten, ...opinion }) => ({
      ...opinion,
      cosigners: cosigners.map(({ name }) => name),
      assignedOn: opinion.assignedOn,
      dueOn: dueWritten,
      answeredOn: opinion.answeredOn,
      result: opinion.result ?? '',
      deputyRating: opinion.deputyRating ?? '',
      voterRating: opinion.voterRating ?? '',
    })),
    tallies: facts.reportbacks,
  };
}
