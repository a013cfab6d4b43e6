import { migrations } from '#database/migrate.ts';
import type { Migration } from '#database/migration.ts';

/** Rows that each of the made-up steps brings. */
export const rowsPerStep = 400;

/** Forty steps after the real ones, each with a table and rows of its own. */
export const synthetic: Migration[] = [
  ...migrations,
  ...Array.from({ length: 40 }, (_, index) => ({
    number: 10_000 + index,
    sql: `CREATE TABLE step_${index} (number INTEGER, text TEXT) STRICT;
      INSERT INTO step_${index} WITH RECURSIVE up (number) AS
        (SELECT 1 UNION ALL SELECT number + 1 FROM up WHERE number < ${rowsPerStep})
        SELECT number, hex(randomblob(200)) FROM up;`,
  })),
];
