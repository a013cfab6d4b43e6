import { deedEditSchema, type deedsContract } from '#features/deeds/contract.ts';
import { type DeedFact, deedFacts } from '#features/deeds/facts.ts';
import { deedsService } from '#features/deeds/service.ts';
import { deedsStore } from '#features/deeds/store.ts';
import type { YearRecord } from './record.ts';

/** Deeds in the office. */
export const deeds: YearRecord<ReturnType<typeof deedsStore>, DeedFact, typeof deedsContract> = {
  store: deedsStore,
  facts: (store, year, { nameOf }) => deedFacts(store.ofYear(year), nameOf),
  service: ({ store, facts, people, practiceOn }) =>
    deedsService({
      store,
      facts,
      deputies: () => people().deputies,
      kindsOn: (day) => practiceOn(day).activities.deedKinds,
    }),
  told: (deed, deputyId) => (deed.deputyId === deputyId ? `${deed.kind}：${deed.title}` : undefined),
  lines: {
    schema: deedEditSchema,
    same: (store, { deputyId, date, title }) =>
      store
        .ofYear(Number(date?.slice(0, 4)))
        .find((deed) => deed.deputyId === deputyId && deed.date === date && deed.title === title),
    refusedAt: {
      'unknown-kind': 'kind',
      'future-date': 'date',
      'not-serving': 'date',
      'year-locked': 'date',
    },
    choices: ({ practice, names }) => ({
      deputyId: names,
      kind: { words: practice.activities.deedKinds, closed: true },
    }),
  },
};
