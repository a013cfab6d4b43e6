import type { Migration } from '../migration.ts';

/** A reading of a workbook that was corrected once is kept for the next one with the same heads. */
export const importReadings = {
  number: 120,
  sql: `
    CREATE TABLE import_readings (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      head_rows INTEGER NOT NULL,
      activities INTEGER NOT NULL,
      columns TEXT NOT NULL,
      fixed TEXT NOT NULL
    ) STRICT;
  `,
} satisfies Migration;
