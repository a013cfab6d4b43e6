import type { PlainDate } from '#electron/values/plain-date.ts';
import type { AttendanceFacts } from '#features/official-documents/documents/attendance-of-year.ts';
import type { DatedOpinion } from '#features/official-documents/rules/period-figures.ts';
import type { ReceptionFact } from '#features/official-documents/rules/reception-figures.ts';
import { dueDateByRule } from '#features/opinions/rules/deadline.ts';
import { deadlineRuleOf } from '#features/opinions/rules/in-force.ts';
import type { OpinionRecord } from '#features/opinions/store.ts';
import { factsOf } from '#features/opinions/view.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';
import { workCalendar } from '../work-calendar.ts';

/** The date by which an opinion is due by the rule under which it lives. */
export function dueByRule(practice: PracticeInForce, record: OpinionRecord): PlainDate | undefined {
  const facts = factsOf(record);
  const rule = deadlineRuleOf(facts, (day) => practice.on(day).opinions);
  return dueDateByRule(facts, rule, workCalendar);
}

/** Opinions raised in a year, as documents count them. */
export function opinionFacts(stores: Stores, practice: PracticeInForce, year: number): DatedOpinion[] {
  const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
  return stores.opinions.ofYear(year).map((record) => ({
    number: record.number,
    title: record.title,
    lead: names.get(record.lead_id) ?? '',
    unit: record.unit,
    topic: record.category,
    channel: record.source,
    raisedOn: record.raised_on,
    assignedOn: record.assigned_on ?? undefined,
    dueOn: record.due_on ?? dueByRule(practice, record),
    answeredOn: record.answered_on ?? undefined,
    result: record.result || undefined,
    deputyRating: record.deputy_rating || undefined,
    voterRating: record.voter_rating || undefined,
  }));
}

/** Voters received in a year. */
export function receptionFacts(stores: Stores, year: number): ReceptionFact[] {
  const receiving = Map.groupBy(stores.receptions.receivingOfYear(year), (row) => row.reception_id);
  return stores.receptions.ofYear(year).map((record) => ({
    date: record.date,
    station: record.station_name,
    deputies: (receiving.get(record.id) ?? []).map(({ deputy_id }) => deputy_id),
    transferred: record.transferred === 1,
    answeredOnSpot: record.on_spot_reply !== '' && record.transferred === 0,
  }));
}

/** Activities of a year with who came. */
export const attendanceFacts = (
  stores: Stores,
  practice: PracticeInForce,
  year: number,
): AttendanceFacts => ({
  activities: stores.activities.ofYear(year),
  kinds: practice.ofYear(year).activities.kinds,
  congressKinds: [...practice.ofYear(year).county.congress],
});
