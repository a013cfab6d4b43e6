import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { station } from './fields.ts';

/** Deputies' stations. */
export const stationsStore = (database: Database, writer: Records) => nounStore(database, writer, station);
