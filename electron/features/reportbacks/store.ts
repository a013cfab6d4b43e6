import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { reportback } from './fields.ts';

/** Report-backs with their ballots. */
export function reportbacksStore(database: Database, writer: Writer) {
  const reportbacks = nounStore(database, writer, reportback);
  return {
    ...reportbacks,
    ofYear: (year: number) => reportbacks.ofYear(year, 'date'),
    same: (deputyId: string, date: string) =>
      reportbacks.where('x.deputy_id = @deputyId AND x.date = @date', { deputyId, date })[0],
  };
}
