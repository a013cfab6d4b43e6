import type { Migration } from '../migration.ts';

/** What the chair signs, years that are locked, and the bin where deleted records wait. */
export const approvals = {
  number: 50,
  sql: `
    CREATE TABLE approvals (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('board', 'return', 'lock', 'unlock')),
      matter TEXT NOT NULL,
      title TEXT NOT NULL,
      word TEXT NOT NULL,
      digest TEXT NOT NULL,
      facts TEXT NOT NULL,
      asked_by TEXT NOT NULL,
      asked_at TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'returned', 'withdrawn')),
      decided_by TEXT NOT NULL,
      decided_at TEXT,
      signed_digest TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX approvals_matter ON approvals (kind, matter);
    CREATE UNIQUE INDEX approvals_asked ON approvals (kind, matter) WHERE state = 'asked';

    CREATE TABLE year_locks (
      id TEXT PRIMARY KEY,
      locked_by TEXT NOT NULL,
      locked_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE bin (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      subject TEXT NOT NULL,
      removed_by TEXT NOT NULL,
      removed_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE bin_rows (
      bin_id TEXT NOT NULL REFERENCES bin (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (bin_id, position)
    ) STRICT;
  `,
} satisfies Migration;
