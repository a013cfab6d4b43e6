import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { station, stationFinding } from './fields.ts';

/** Deputies' stations, and what was found at them. */
export function stationsStore(database: Database, writer: Writer) {
  const findings = nounStore(database, writer, stationFinding);
  return {
    ...nounStore(database, writer, station),
    findings: {
      ...findings,
      of: (stationId: string) => findings.where('x.station_id = @stationId ORDER BY x.rowid', { stationId }),
    },
  };
}
