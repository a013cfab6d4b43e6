import type { NoticeData, SupervisionData } from '#features/official-documents/documents.ts';
import { dueDateByRule } from '#features/opinions/rules/deadline.ts';
import { factsOf } from '#features/opinions/view.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import type { Stores } from './stores.ts';
import { workCalendar } from './work-calendar.ts';

/** The deputies who report back in a year, as the notice lists them. */
export function noticeInput(stores: Stores, year: number): Pick<NoticeData, 'deputies'> {
  const deputies = new Map(stores.deputies.all().map((deputy) => [deputy.id, deputy]));
  return {
    deputies: stores.reportbacks.ofYear(year).flatMap(({ deputy_id, date, place }) => {
      const deputy = deputies.get(deputy_id);
      return deputy ? [{ name: deputy.name, group: deputy.group_name ?? '', station: place, date }] : [];
    }),
  };
}

/** A year's opinions as the supervision report counts them. */
export function supervisionInput(
  stores: Stores,
  practice: Practice,
  year: number,
): Omit<SupervisionData, 'office' | 'number'> {
  const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
  return {
    resultClasses: practice.opinions.resultClasses,
    ratings: practice.opinions.ratings,
    opinions: stores.opinions.ofYear(year).map((record) => ({
      number: record.number,
      title: record.title,
      lead: names.get(record.lead_id) ?? '',
      unit: record.unit,
      assignedOn: record.assigned_on ?? undefined,
      dueOn: record.due_on ?? dueDateByRule(factsOf(record), practice.opinions.deadline, workCalendar),
      answeredOn: record.answered_on ?? undefined,
      result: record.result || undefined,
      deputyRating: record.deputy_rating || undefined,
      voterRating: record.voter_rating || undefined,
    })),
  };
}
