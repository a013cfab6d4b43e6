import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { term } from './fields.ts';

/** Terms of the congress. */
export const termsStore = (database: Database, writer: Writer) => nounStore(database, writer, term);
