import type { Migration } from '../migration.ts';

/** Official documents from draft to file: their numbers, given once and never again, and the bytes that were sent. */
export const documents = {
  number: 60,
  sql: `
    CREATE TABLE document_series (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE document_series_starts (
      id TEXT PRIMARY KEY,
      series_id TEXT NOT NULL REFERENCES document_series (id),
      year INTEGER NOT NULL,
      used INTEGER NOT NULL CHECK (used >= 0),
      UNIQUE (series_id, year)
    ) STRICT;

    CREATE TABLE documents (
      id TEXT PRIMARY KEY,
      template TEXT NOT NULL,
      label TEXT NOT NULL,
      subject_id TEXT,
      year INTEGER NOT NULL,
      title TEXT NOT NULL,
      answers TEXT NOT NULL,
      edited TEXT,
      edited_on TEXT,
      edited_basis TEXT,
      signed_text TEXT,
      numbered INTEGER NOT NULL,
      takes_seal INTEGER NOT NULL,
      issued_on TEXT,
      series_id TEXT REFERENCES document_series (id),
      number_year INTEGER,
      number_seq INTEGER CHECK (number_seq > 0),
      number TEXT UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('draft', 'numbered', 'signed', 'sealed', 'sent', 'filed', 'withdrawn')),
      created_on TEXT NOT NULL,
      signed_by TEXT NOT NULL,
      signed_on TEXT,
      sealed_on TEXT,
      sent_on TEXT,
      sent_to TEXT NOT NULL,
      filed_on TEXT,
      filed_place TEXT NOT NULL,
      returned_reason TEXT NOT NULL,
      withdrawn_on TEXT,
      withdrawn_reason TEXT NOT NULL,
      file_sha256 TEXT,
      UNIQUE (series_id, number_year, number_seq),
      CHECK ((number IS NULL) = (number_seq IS NULL) AND (number IS NULL) = (series_id IS NULL)
        AND (number IS NULL) = (number_year IS NULL))
    ) STRICT;
    CREATE INDEX documents_created ON documents (created_on);

    CREATE TRIGGER documents_number_kept BEFORE UPDATE ON documents
      WHEN OLD.number IS NOT NULL AND (NEW.number IS NOT OLD.number OR NEW.series_id IS NOT OLD.series_id
        OR NEW.number_year IS NOT OLD.number_year OR NEW.number_seq IS NOT OLD.number_seq)
      BEGIN SELECT RAISE(ABORT, 'a number is given once'); END;
    CREATE TRIGGER documents_numbered_kept BEFORE DELETE ON documents WHEN OLD.number IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a numbered document stays in the register'); END;

    CREATE TABLE document_files (
      id TEXT PRIMARY KEY,
      document_id TEXT NOT NULL UNIQUE REFERENCES documents (id),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER document_files_unchanged BEFORE UPDATE ON document_files
      BEGIN SELECT RAISE(ABORT, 'what was sent stays as it was sent'); END;
    CREATE TRIGGER document_files_kept BEFORE DELETE ON document_files
      BEGIN SELECT RAISE(ABORT, 'what was sent stays as it was sent'); END;
  `,
} satisfies Migration;
