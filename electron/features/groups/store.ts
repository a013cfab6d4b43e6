import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { group } from './fields.ts';

/** Deputies' groups of all terms. */
export const groupsStore = (database: Database, writer: Writer) => nounStore(database, writer, group);
