import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { term } from './fields.ts';

/** Terms of the congress. */
export const termsStore = (database: Database, writer: Records) => nounStore(database, writer, term);
