import type { Migration } from '../migration.ts';

/** The log as a chain that only grows, who may work at the desk, settings, and drafts of forms not yet saved. */
export const log = {
  number: 40,
  sql: `
    CREATE TABLE users (
      id TEXT PRIMARY KEY,
      label TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL CHECK (role IN ('chair', 'clerk', 'liaison', 'reader', 'auditor')),
      station_id TEXT REFERENCES stations (id),
      disabled INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE settings (
      id TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE drafts (
      id TEXT PRIMARY KEY,
      content TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      place TEXT NOT NULL,
      action TEXT NOT NULL,
      title TEXT NOT NULL,
      subject TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    CREATE TABLE audit_changes (
      seq INTEGER NOT NULL,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      record TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (seq, position)
    ) STRICT;
    CREATE INDEX audit_changes_record ON audit_changes (kind, record);

    CREATE TRIGGER audit_without_gaps BEFORE INSERT ON audit
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
      BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
    CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
    CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
    CREATE TRIGGER changes_before_entry BEFORE INSERT ON audit_changes
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
      BEGIN SELECT RAISE(ABORT, 'changes belong to the entry being written'); END;
    CREATE TRIGGER changes_unchanged BEFORE UPDATE ON audit_changes BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
    CREATE TRIGGER changes_kept BEFORE DELETE ON audit_changes BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
  `,
} satisfies Migration;
