import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { activitiesStore } from '#features/activities/store.ts';
import { approvalsStore } from '#features/approvals/store.ts';
import { binStore } from '#features/bin/store.ts';
import { deedsStore } from '#features/deeds/store.ts';
import { deputiesStore } from '#features/deputies/store.ts';
import { draftsStore } from '#features/drafts/store.ts';
import { exchangeStore } from '#features/exchange/store.ts';
import { groupsStore } from '#features/groups/store.ts';
import { logStore } from '#features/log/store.ts';
import { documentsStore, ownTemplatesStore } from '#features/official-documents/store.ts';
import { opinionsStore } from '#features/opinions/store.ts';
import { receptionsStore } from '#features/receptions/store.ts';
import { reportbacksStore } from '#features/reportbacks/store.ts';
import { stationsStore } from '#features/stations/store.ts';
import { termsStore } from '#features/terms/store.ts';
import { todayStore } from '#features/today/store.ts';
import { usersStore } from '#features/users/store.ts';
import { yearsSql } from './dated-tables.ts';

/** Every feature's store on one open database. */
export const openStores = (database: Database, records: Records) => ({
  terms: termsStore(database, records),
  deputies: deputiesStore(database, records),
  groups: groupsStore(database, records),
  stations: stationsStore(database, records),
  activities: activitiesStore(database, records),
  receptions: receptionsStore(database, records),
  opinions: opinionsStore(database, records),
  reportbacks: reportbacksStore(database, records),
  deeds: deedsStore(database, records),
  documents: documentsStore(database, records),
  ownTemplates: ownTemplatesStore(database, records),
  users: usersStore(database, records),
  today: todayStore(database, records),
  log: logStore(database, records),
  approvals: approvalsStore(database, records),
  bin: binStore(database, records),
  drafts: draftsStore(database),
  exchange: exchangeStore(database, records),
  /** Years in which anything was recorded, latest first. */
  years: (): number[] => database.prepare<[], string>(yearsSql).pluck().all().map(Number),
});

export type Stores = ReturnType<typeof openStores>;
