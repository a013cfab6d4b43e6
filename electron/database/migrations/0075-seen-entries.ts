import type { Migration } from '../migration.ts';

/** Which entries of the log a user was shown in 今日 and has seen. */
export const seenEntries = {
  number: 75,
  sql: `
    CREATE TABLE seen_entries (
      id TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES users (id),
      seq INTEGER NOT NULL,
      UNIQUE (user_id, seq)
    ) STRICT;
  `,
} satisfies Migration;
