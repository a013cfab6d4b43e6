import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { approvalsStore } from '#features/approvals/store.ts';
import { binStore } from '#features/bin/store.ts';
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
import { openRecordStores } from './records/all.ts';

/** Every feature's store on one open database. */
export const openStores = (database: Database, writer: Writer) => ({
  terms: termsStore(database, writer),
  deputies: deputiesStore(database, writer),
  groups: groupsStore(database, writer),
  stations: stationsStore(database, writer),
  receptions: receptionsStore(database, writer),
  opinions: opinionsStore(database, writer),
  reportbacks: reportbacksStore(database, writer),
  ...openRecordStores(database, writer),
  documents: documentsStore(database, writer),
  ownTemplates: ownTemplatesStore(database, writer),
  users: usersStore(database, writer),
  today: todayStore(database, writer),
  log: logStore(database, writer),
  approvals: approvalsStore(database, writer),
  bin: binStore(database, writer),
  drafts: draftsStore(database),
  exchange: exchangeStore(database, writer),
  /** Years in which anything was recorded, latest first. */
  years: (): number[] => database.prepare<[], string>(yearsSql).pluck().all().map(Number),
});

export type Stores = ReturnType<typeof openStores>;
