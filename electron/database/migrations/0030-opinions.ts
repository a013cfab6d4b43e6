import type { Migration } from '../migration.ts';

/** Voters' opinions and deputies' suggestions, from being raised to being answered and rated. */
export const opinions = {
  number: 30,
  sql: `
    CREATE TABLE opinions (
      id TEXT PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
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

    CREATE TABLE opinion_cosigners (
      id TEXT PRIMARY KEY,
      opinion_id TEXT NOT NULL REFERENCES opinions (id) ON DELETE CASCADE,
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      position INTEGER NOT NULL,
      UNIQUE (opinion_id, deputy_id)
    ) STRICT;
    CREATE INDEX opinion_cosigners_deputy ON opinion_cosigners (deputy_id);
  `,
} satisfies Migration;
