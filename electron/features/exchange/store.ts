import { z } from 'zod';
import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';
import type { Writer } from '#database/writer.ts';
import type { RecordOf } from '#electron/nouns/noun.ts';
import { importReading } from './fields.ts';

const lists = {
  columns: z.array(z.object({ heading: z.string(), field: z.string() })),
  fixed: z.record(z.string(), z.string()),
};

/** A reading that was corrected once, as `rules/reading.ts` uses it. */
type KeptReading = Omit<RecordOf<typeof importReading>, 'columns' | 'fixed'> & {
  columns: z.infer<typeof lists.columns>;
  fixed: z.infer<typeof lists.fixed>;
};

/** Everything the office owns, table by table as it stands in the database, and readings that were corrected once. */
export function exchangeStore(database: Database, writer: Writer) {
  const readings = nounStore(database, writer, importReading);
  const names = reader(
    database,
    z.object({ name: z.string() }),
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  return {
    readings: (): KeptReading[] =>
      readings.all().map(({ columns, fixed, ...reading }) => ({
        ...reading,
        columns: lists.columns.parse(JSON.parse(columns)),
        fixed: lists.fixed.parse(JSON.parse(fixed)),
      })),
    /** Keeps a reading, or (`known`) changes the one that is kept for the same heads. */
    remember({ id, columns, fixed, ...reading }: KeptReading, known: boolean): void {
      const kept = { ...reading, columns: JSON.stringify(columns), fixed: JSON.stringify(fixed) };
      if (known) readings.change(id, kept);
      else readings.add({ id, ...kept });
    },
    forget: readings.remove,
    tables: (): { name: string; rows: Record<string, unknown>[] }[] =>
      names.all().map(({ name }) => ({
        name,
        rows: database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name} ORDER BY rowid`).all(),
      })),
  };
}
