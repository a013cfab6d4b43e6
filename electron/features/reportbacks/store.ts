import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';

const reportbackRow = z.object({
  id: z.string(),
  deputy_id: z.string(),
  date: z.string(),
  place: z.string(),
  form: z.string(),
  issued: z.number(),
  returned: z.number(),
  valid: z.number(),
  votes: z.string().transform((text) => z.record(z.string(), z.number()).parse(JSON.parse(text))),
  note: z.string(),
});

export type ReportbackRecord = z.infer<typeof reportbackRow>;
export type Tally = Pick<ReportbackRecord, 'issued' | 'returned' | 'valid' | 'votes'>;

const columnsOf = <Columns extends { votes: Record<string, number> }>({ votes, ...rest }: Columns) => ({
  ...rest,
  votes: JSON.stringify(votes),
});

/** Report-backs with their ballots. */
export function reportbacksStore(database: Database, records: Records) {
  const ofYear = reader(
    database,
    reportbackRow,
    "SELECT * FROM reportbacks WHERE date LIKE @year || '-%' ORDER BY date, rowid",
  );
  const one = reader(database, reportbackRow, 'SELECT * FROM reportbacks WHERE id = @id');
  const same = reader(
    database,
    reportbackRow,
    'SELECT * FROM reportbacks WHERE deputy_id = @deputy AND date = @date',
  );
  return {
    ofYear: (year: number): ReportbackRecord[] => ofYear.all({ year: String(year) }),
    find: (id: string): ReportbackRecord | undefined => one.one({ id }),
    same: (deputy: string, date: string): ReportbackRecord | undefined => same.one({ deputy, date }),
    add: (row: ReportbackRecord) => records.insert('reportbacks', columnsOf(row)),
    /** Answers whether anything changed. */
    change: (id: string, columns: Omit<ReportbackRecord, 'id'>) =>
      records.update('reportbacks', id, columnsOf(columns)),
    setTally: (id: string, tally: Tally) => records.update('reportbacks', id, columnsOf(tally)),
  };
}
