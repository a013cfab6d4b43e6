import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { person, tenure } from './fields.ts';

/** Persons, and their tenures of all terms in the order of the roster. */
export function deputiesStore(database: Database, writer: Writer) {
  const tenures = nounStore(database, writer, tenure);
  return {
    persons: nounStore(database, writer, person),
    tenures: { ...tenures, all: () => tenures.where('true ORDER BY x.position, x.rowid') },
  };
}
