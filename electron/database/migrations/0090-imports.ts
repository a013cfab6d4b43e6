import type { Migration } from '../migration.ts';

/**
 * Ledgers number their opinions anew each year, quarter or sheet, so a number is no longer one of a kind. A reading of a
 * workbook that was corrected once is kept for the next one with the same heads.
 */
export const imports = {
  number: 90,
  sql: `
    CREATE TEMP TABLE opinions_before AS SELECT * FROM opinions;
    CREATE TEMP TABLE cosigners_before AS SELECT * FROM opinion_cosigners;
    DROP TABLE opinion_cosigners;
    DROP TABLE opinions;

    CREATE TABLE opinions (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL,
      raised_on TEXT NOT NULL,
      lead_id TEXT NOT NULL REFERENCES deputies (id),
      title TEXT NOT NULL,
      content TEXT NOT NULL,
      category TEXT NOT NULL,
      source TEXT NOT NULL,
      unit TEXT NOT NULL,
      assigned_on TEXT,
      due_on TEXT,
      answered_on TEXT,
      result TEXT NOT NULL,
      deputy_rating TEXT NOT NULL,
      voter_rating TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX opinions_raised ON opinions (raised_on);
    CREATE INDEX opinions_lead ON opinions (lead_id);
    CREATE INDEX opinions_number ON opinions (number);
    INSERT INTO opinions SELECT * FROM opinions_before;

    CREATE TABLE opinion_cosigners (
      id TEXT PRIMARY KEY,
      opinion_id TEXT NOT NULL REFERENCES opinions (id) ON DELETE CASCADE,
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      position INTEGER NOT NULL,
      UNIQUE (opinion_id, deputy_id)
    ) STRICT;
    CREATE INDEX opinion_cosigners_deputy ON opinion_cosigners (deputy_id);
    INSERT INTO opinion_cosigners SELECT * FROM cosigners_before;
    DROP TABLE opinions_before;
    DROP TABLE cosigners_before;

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
