import { z } from 'zod';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';

/** Everything the office owns, table by table as it stands in the database. */
export function exchangeStore(database: Database) {
  const names = reader(
    database,
    z.object({ name: z.string() }),
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  return {
    tables: (): { name: string; rows: Record<string, unknown>[] }[] =>
      names.all().map(({ name }) => ({
        name,
        rows: database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name} ORDER BY rowid`).all(),
      })),
  };
}
