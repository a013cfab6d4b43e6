import { merged } from '#features/official-documents/documents/merge.ts';
import {
  opinionsOfYear,
  type SupervisionFacts,
} from '#features/official-documents/documents/opinions-of-year.ts';
import {
  type ReportBackDeputy,
  reportbacksOfYear,
} from '#features/official-documents/documents/reportbacks-of-year.ts';
import { type TallyOfYear, talliesOfYear } from '#features/official-documents/documents/tallies-of-year.ts';
import type { Source } from '#features/official-documents/sources.ts';
import { dueDateByRule } from '#features/opinions/rules/deadline.ts';
import { factsOf } from '#features/opinions/view.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import type { Stores } from '../stores.ts';
import { workCalendar } from '../work-calendar.ts';

function reportbackDeputies(stores: Stores, year: number): ReportBackDeputy[] {
  const deputies = new Map(stores.deputies.all().map((deputy) => [deputy.id, deputy]));
  return stores.reportbacks.ofYear(year).flatMap(({ deputy_id, date, place }) => {
    const deputy = deputies.get(deputy_id);
    return deputy ? [{ name: deputy.name, group: deputy.group_name ?? '', station: place, date }] : [];
  });
}

function tallies(stores: Stores, year: number): TallyOfYear[] {
  const deputies = new Map(stores.deputies.all().map((deputy) => [deputy.id, deputy]));
  return stores.reportbacks.ofYear(year).map((record) => {
    const deputy = deputies.get(record.deputy_id);
    const { date, place } = record;
    return { deputy: deputy?.name ?? '', group: deputy?.group_name ?? '', date, place, tally: record };
  });
}

function opinionFacts(stores: Stores, practice: Practice, year: number): SupervisionFacts {
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

/** Documents about the year as a whole. */
export const yearSource = (stores: Stores, practice: Practice): Source => ({
  choices: () => [],
  data: ({ year, today }) =>
    merged(
      reportbacksOfYear(reportbackDeputies(stores, year)),
      opinionsOfYear(opinionFacts(stores, practice, year), today),
      talliesOfYear(tallies(stores, year), practice.reportbacks, today),
      // the office keeps no contact of its own yet
      { fields: { 联系人: '', 联系电话: '' }, tables: {} },
    ),
});
