import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';

const stationRow = z.object({ id: z.string(), name: z.string() });
const monthRow = z.object({
  station_id: z.string(),
  month: z.number(),
  days: z.number(),
  voters: z.number(),
  last: z.string(),
});

/** Deputies' stations. */
export function stationsStore(database: Database, records: Records) {
  const all = reader(database, stationRow, 'SELECT id, name FROM stations ORDER BY rowid');
  const months = reader(
    database,
    monthRow,
    `SELECT station_id, CAST(substr(date, 6, 2) AS INTEGER) AS month, count(DISTINCT date) AS days,
       count(*) AS voters, max(date) AS last
     FROM receptions WHERE date LIKE @year || '-%'
     GROUP BY station_id, month ORDER BY month`,
  );
  return {
    all: () => all.all(),
    /** Reception days (次) and voters (人次) of each station and month. */
    months: (year: number) => months.all({ year: String(year) }),
    add: (row: { id: string; name: string }) => records.insert('stations', row),
  };
}
