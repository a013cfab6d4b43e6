import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { group } from './fields.ts';

/** Deputies' groups of all terms. */
export const groupsStore = (database: Database, writer: Records) => nounStore(database, writer, group);
