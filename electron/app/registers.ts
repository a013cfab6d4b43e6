import type { DeputyFact } from '#features/deputies/facts.ts';
import { levelLabel, townshipKindOf } from '#features/deputies/rules/levels.ts';
import type { Registers } from '#features/exchange/registers.ts';
import { deskTerm } from '#features/terms/rules.ts';
import type { YearFacts } from './year-facts.ts';

/** Names by id; namesakes with what tells them apart, as the import reads it back: 罗春禾（石桥村党总支书记）. */
export function namesApart(deputies: readonly DeputyFact[]): Map<string, string> {
  const people = Map.groupBy(deputies, ({ name }) => name);
  return new Map(
    deputies.map(({ id, name, personId, workplace, constituency }) => {
      const hasNamesake = (people.get(name) ?? []).some((other) => other.personId !== personId);
      return [id, hasNamesake ? `${name}（${workplace || constituency}）` : name];
    }),
  );
}

/** A year's facts in the shape in which the office's workbooks write them. */
export function registersOf(facts: YearFacts, township: string): Registers {
  const { year, today, deputies, activities, people } = facts;
  const kind = townshipKindOf(township) ?? '镇';
  const names = namesApart(people.deputies);
  const nameOf = (id: string) => names.get(id) ?? '';
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
    attendance: deputies.map(({ id, group }) => ({
      name: nameOf(id),
      group,
      marks: (attended.get(id) ?? []).map(({ activityId, mark }) => ({
        activity: places.get(activityId) ?? -1,
        mark,
      })),
    })),
    receptions: facts.receptions.map(({ deputies: receiving, visitor, ...entry }) => ({
      ...entry,
      deputies: receiving.map(({ id }) => nameOf(id)),
      feedbackOn: entry.feedbackOn,
      visitor: visitor || undefined,
    })),
    opinions: facts.opinions.map(({ cosigners, dueWritten, ...opinion }) => ({
      ...opinion,
      lead: nameOf(opinion.leadId),
      cosigners: cosigners.map(({ id }) => nameOf(id)),
      assignedOn: opinion.assignedOn,
      dueOn: dueWritten,
      answeredOn: opinion.answeredOn,
      result: opinion.result ?? '',
      deputyRating: opinion.deputyRating ?? '',
      voterRating: opinion.voterRating ?? '',
    })),
    tallies: facts.reportbacks.map((tally) => ({ ...tally, deputy: nameOf(tally.deputyId) })),
  };
}
