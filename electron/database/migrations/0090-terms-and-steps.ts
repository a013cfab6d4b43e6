import type { Migration } from '../migration.ts';

/**
 * Terms by their first day instead of a mark on one of them, tenures with days of their own, and what became of an opinion
 * as steps; a ledger's rating and what it only planned have no day.
 */
export const termsAndSteps = {
  number: 90,
  sql: `
    DROP INDEX terms_current;
    ALTER TABLE terms DROP COLUMN current;
    ALTER TABLE terms ADD COLUMN from_on TEXT;
    ALTER TABLE deputies ADD COLUMN from_on TEXT;
    ALTER TABLE deputies ADD COLUMN until_on TEXT;

    CREATE TABLE opinions_next (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL,
      raised_on TEXT NOT NULL,
      lead_id TEXT NOT NULL REFERENCES deputies (id),
      title TEXT NOT NULL,
      content TEXT NOT NULL,
      category TEXT NOT NULL,
      source TEXT NOT NULL,
      complex INTEGER NOT NULL DEFAULT 0,
      note TEXT NOT NULL
    ) STRICT;
    INSERT INTO opinions_next
      SELECT id, number, raised_on, lead_id, title, content, category, source, 0, note FROM opinions ORDER BY rowid;

    CREATE TABLE opinion_cosigners_next (
      id TEXT PRIMARY KEY,
      opinion_id TEXT NOT NULL REFERENCES opinions_next (id) ON DELETE CASCADE,
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      position INTEGER NOT NULL,
      UNIQUE (opinion_id, deputy_id)
    ) STRICT;
    INSERT INTO opinion_cosigners_next SELECT * FROM opinion_cosigners ORDER BY rowid;

    CREATE TABLE opinion_steps (
      id TEXT PRIMARY KEY,
      opinion_id TEXT NOT NULL REFERENCES opinions_next (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      code TEXT NOT NULL,
      date TEXT,
      actor TEXT NOT NULL DEFAULT '',
      unit TEXT NOT NULL DEFAULT '',
      due_on TEXT,
      result TEXT NOT NULL DEFAULT '',
      deputy_rating TEXT NOT NULL DEFAULT '',
      voter_rating TEXT NOT NULL DEFAULT '',
      number TEXT NOT NULL DEFAULT '',
      text TEXT NOT NULL DEFAULT '',
      taken_back_on TEXT,
      taken_back_why TEXT NOT NULL DEFAULT '',
      UNIQUE (opinion_id, position)
    ) STRICT;
    INSERT INTO opinion_steps (id, opinion_id, position, code, date, unit, due_on)
      SELECT lower(hex(randomblob(16))), id, 1, iif(assigned_on IS NULL, 'proposed', 'assigned'), assigned_on, unit, due_on
      FROM opinions WHERE assigned_on IS NOT NULL OR unit <> '' OR due_on IS NOT NULL;
    INSERT INTO opinion_steps (id, opinion_id, position, code, date, result)
      SELECT lower(hex(randomblob(16))), id, 2, iif(answered_on IS NULL, 'handled', 'answered'), answered_on, result
      FROM opinions WHERE answered_on IS NOT NULL OR result <> '';
    INSERT INTO opinion_steps (id, opinion_id, position, code, deputy_rating, voter_rating)
      SELECT lower(hex(randomblob(16))), id, 3, 'rated', deputy_rating, voter_rating
      FROM opinions WHERE deputy_rating <> '' OR voter_rating <> '';

    DROP TABLE opinion_cosigners;
    DROP TABLE opinions;
    ALTER TABLE opinions_next RENAME TO opinions;
    ALTER TABLE opinion_cosigners_next RENAME TO opinion_cosigners;
    CREATE INDEX opinions_raised ON opinions (raised_on);
    CREATE INDEX opinions_lead ON opinions (lead_id);
    CREATE INDEX opinion_cosigners_deputy ON opinion_cosigners (deputy_id);
  `,
} satisfies Migration;
