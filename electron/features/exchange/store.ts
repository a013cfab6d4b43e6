import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';
import { workbookKindSchema } from './contract.ts';

const json = <Shape extends z.ZodType>(shape: Shape) =>
  z.string().transform((text) => shape.parse(JSON.parse(text)));

const readingRow = z.object({
  id: z.string(),
  kind: workbookKindSchema,
  head_rows: z.number(),
  activities: z.number(),
  columns: json(z.array(z.object({ heading: z.string(), field: z.string() }))),
  fixed: json(z.record(z.string(), z.string())),
});

/** A reading that was corrected once, as `rules/reading.ts` uses it. */
type KeptReading = Omit<z.infer<typeof readingRow>, 'head_rows' | 'activities'> & {
  headRows: number;
  activities: boolean;
};

/** Everything the office owns, table by table as it stands in the database, and readings that were corrected once. */
export function exchangeStore(database: Database, records: Records) {
  const readings = reader(database, readingRow, 'SELECT * FROM import_readings ORDER BY rowid');
  const names = reader(
    database,
    z.object({ name: z.string() }),
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  return {
    readings: (): KeptReading[] =>
      readings.all().map(({ head_rows, activities, ...reading }) => ({
        ...reading,
        headRows: head_rows,
        activities: activities === 1,
      })),
    /** Keeps a reading, or (`known`) changes the one that is kept for the same heads. */
    remember({ id, headRows, activities, columns, fixed, kind }: KeptReading, known: boolean): void {
      const row = {
        kind,
        head_rows: headRows,
        activities: activities ? 1 : 0,
        columns: JSON.stringify(columns),
        fixed: JSON.stringify(fixed),
      };
      if (known) records.update('import_readings', id, row);
      else records.insert('import_readings', { id, ...row });
    },
    forget: (id: string): void => records.remove('import_readings', id),
    tables: (): { name: string; rows: Record<string, unknown>[] }[] =>
      names.all().map(({ name }) => ({
        name,
        rows: database.prepare<[], Record<string, unknown>>(`SELECT * FROM ${name} ORDER BY rowid`).all(),
      })),
  };
}
