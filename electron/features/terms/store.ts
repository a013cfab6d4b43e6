import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';

const termRow = z.object({ id: z.string(), ordinal: z.number(), name: z.string() });

export type TermRow = z.infer<typeof termRow>;

/** Terms of the congress, and the years that have records. */
export function termsStore(database: Database, records: Records) {
  const current = reader(database, termRow, 'SELECT id, ordinal, name FROM terms WHERE current = 1');
  const years = reader(
    database,
    z.object({ year: z.string() }),
    `SELECT DISTINCT substr(date, 1, 4) AS year FROM (
       SELECT date FROM activities UNION ALL SELECT date FROM receptions
       UNION ALL SELECT raised_on FROM opinions UNION ALL SELECT date FROM reportbacks
     ) ORDER BY year DESC`,
  );
  return {
    current: (): TermRow | undefined => current.one(),
    years: (): number[] => years.all().map((row) => Number(row.year)),
    add: (row: TermRow) => records.insert('terms', { ...row, current: 1 }),
  };
}
