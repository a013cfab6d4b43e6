import type { Migration } from '../migration.ts';

/** What was found at a station for each item of a published standard. */
export const stationFindings = {
  number: 140,
  sql: `
    CREATE TABLE station_findings (
      id TEXT PRIMARY KEY,
      station_id TEXT NOT NULL REFERENCES stations (id),
      standard_id TEXT NOT NULL,
      standard TEXT NOT NULL,
      code TEXT NOT NULL,
      item TEXT NOT NULL,
      finding TEXT NOT NULL CHECK (finding IN ('met', 'unmet')),
      checked_on TEXT NOT NULL,
      UNIQUE (station_id, standard_id, code)
    ) STRICT;
  `,
} satisfies Migration;
