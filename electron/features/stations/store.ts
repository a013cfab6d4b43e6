import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { station } from './fields.ts';

/** Deputies' stations. */
export const stationsStore = (database: Database, writer: Writer) => nounStore(database, writer, station);
