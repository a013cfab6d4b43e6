import type { Migration } from '../migration.ts';

/** Papers sent to the chair for signature, and the chair's signature on paper with its scan; a scan stays as it was brought. */
export const signaturesOnPaper = {
  number: 171,
  sql: `
    CREATE TABLE signature_scans (
      id TEXT PRIMARY KEY,
      document_id TEXT NOT NULL REFERENCES documents (id),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER signature_scans_unchanged BEFORE UPDATE ON signature_scans
      BEGIN SELECT RAISE(ABORT, 'a scan stays as it was brought'); END;
    CREATE TRIGGER signature_scans_kept BEFORE DELETE ON signature_scans
      BEGIN SELECT RAISE(ABORT, 'a scan stays as it was brought'); END;

    ALTER TABLE documents ADD COLUMN submitted_on TEXT;
    ALTER TABLE documents ADD COLUMN submitted_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE documents ADD COLUMN signed_on_paper INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE documents ADD COLUMN signature_entered_by TEXT NOT NULL DEFAULT '';
    ALTER TABLE documents ADD COLUMN signature_scan_id TEXT REFERENCES signature_scans (id);

    ALTER TABLE approvals ADD COLUMN on_paper INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE approvals ADD COLUMN entered_by TEXT NOT NULL DEFAULT '';
  `,
} satisfies Migration;
