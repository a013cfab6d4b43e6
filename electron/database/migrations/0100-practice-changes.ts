import type { Migration } from '../migration.ts';

/**
 * What the office holds otherwise than the practice it was shipped: one field of a part (`value` as JSON), from a day on.
 * `field` and `words` say both as the office read them then, for the log and the bin.
 */
export const practiceChanges = {
  number: 100,
  sql: `
    CREATE TABLE practice_changes (
      id TEXT PRIMARY KEY,
      part TEXT NOT NULL,
      key TEXT NOT NULL,
      from_on TEXT NOT NULL,
      value TEXT NOT NULL,
      source TEXT NOT NULL,
      field TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX practice_changes_field ON practice_changes (part, key, from_on);
  `,
} satisfies Migration;
