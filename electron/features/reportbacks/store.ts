import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { reportback } from './fields.ts';

/** Report-backs with their ballots. */
export function reportbacksStore(database: Database, writer: Writer) {
  const reportbacks = nounStore(database, writer, reportback);
  return {
    ...reportbacks,
    byDate: () => reportbacks.where('true ORDER BY x.date, x.rowid'),
    same: (deputyId: string, date: string) =>
      reportbacks.where('x.deputy_id = @deputyId AND x.date = @date', { deputyId, date })[0],
  };
}
