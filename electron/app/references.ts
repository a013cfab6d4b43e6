import type { Database } from '#database/open.ts';
import { nouns } from '#electron/nouns/all.ts';
import { columnOf } from '#electron/nouns/noun.ts';

/** Whether any record of any noun names this one. */
export const isReferenced = (database: Database, table: string, id: string): boolean =>
  Object.values(nouns).some((noun) =>
    Object.entries(noun.fields)
      .filter(([, field]) => field.kind === 'reference' && field.table === table)
      .some(
        ([name]) =>
          database
            .prepare<[string], number>(`SELECT 1 FROM ${noun.table} WHERE ${columnOf(name)} = ? LIMIT 1`)
            .pluck()
            .get(id) !== undefined,
      ),
  );
