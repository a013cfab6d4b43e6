import { type activitiesContract, activityEditSchema } from '#features/activities/contract.ts';
import { type ActivityFact, activityFacts } from '#features/activities/facts.ts';
import { attendanceLabel } from '#features/activities/rules.ts';
import { activitiesService } from '#features/activities/service.ts';
import { activitiesStore } from '#features/activities/store.ts';
import { deskTerm } from '#features/terms/rules.ts';
import type { YearRecord } from './record.ts';

/** Activities in the office. */
export const activities: YearRecord<
  ReturnType<typeof activitiesStore>,
  ActivityFact,
  typeof activitiesContract
> = {
  store: activitiesStore,
  facts: (store, year) => activityFacts(store.ofYear(year), store.marksOfYear(year)),
  service: ({ store, facts, people, practiceOn }) =>
    activitiesService({
      store,
      facts,
      groups: () => people().groups,
      deputies: () => people().deputies,
      termOn: (day) => deskTerm(people().terms, day)?.id,
      kindsOn: (day) => practiceOn(day).activities.kinds,
    }),
  told: ({ title, attendance }, deputyId) => {
    const own = attendance.find((one) => one.deputyId === deputyId);
    return own && `${title}，${attendanceLabel(own.mark)}`;
  },
  lines: {
    schema: activityEditSchema,
    same: (store, { date = '', title = '' }) => store.same(date, title),
    refusedAt: { 'unknown-kind': 'kind', 'ends-before-start': 'endsOn', 'year-locked': 'date' },
    choices: ({ practice }) => ({ kind: { words: practice.activities.kinds, closed: true } }),
  },
};
