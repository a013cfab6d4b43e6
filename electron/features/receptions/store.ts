import { nounStore, orderedLinks } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { type Reception, reception, receptionDuty } from './fields.ts';

/** The reception register, and which deputies received, in order. */
export function receptionsStore(database: Database, writer: Writer) {
  const receptions = nounStore(database, writer, reception);
  const receiving = orderedLinks(database, writer, {
    table: 'reception_deputies',
    owner: 'reception_id',
    linked: 'deputy_id',
  });
  return {
    duties: nounStore(database, writer, receptionDuty),
    find: receptions.find,
    ofYear: (year: number) => receptions.ofYear(year, 'date'),
    receivingOf: receiving.of,
    /** The receiving deputies of every entry, by its id. */
    receiving: receiving.byOwner,
    add(entry: Reception, deputies: readonly string[], newId: () => string) {
      receptions.add(entry);
      receiving.set(entry.id, deputies, newId);
    },
    /** Answers whether anything changed. */
    change(
      id: string,
      fields: Partial<Reception>,
      deputies: readonly string[],
      newId: () => string,
    ): boolean {
      const changed = receptions.change(id, fields);
      return receiving.set(id, deputies, newId) || changed;
    },
    remove(id: string) {
      receiving.clear(id);
      receptions.remove(id);
    },
  };
}
