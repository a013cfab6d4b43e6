import type { Migration } from '../migration.ts';

/** The office and its people: person, term and tenure apart, so that one person may serve several terms. */
export const people = {
  number: 10,
  sql: `
    CREATE TABLE office (
      id TEXT PRIMARY KEY,
      township TEXT NOT NULL,
      county TEXT NOT NULL,
      practice TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE terms (
      id TEXT PRIMARY KEY,
      ordinal INTEGER NOT NULL UNIQUE,
      name TEXT NOT NULL,
      current INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX terms_current ON terms (current) WHERE current = 1;

    CREATE TABLE groups (
      id TEXT PRIMARY KEY,
      term_id TEXT NOT NULL REFERENCES terms (id),
      name TEXT NOT NULL,
      UNIQUE (term_id, name)
    ) STRICT;

    CREATE TABLE stations (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE persons (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      sex TEXT NOT NULL,
      ethnicity TEXT NOT NULL,
      birth_month TEXT,
      id_number TEXT,
      phone TEXT NOT NULL,
      education TEXT NOT NULL,
      party TEXT NOT NULL,
      pinyin TEXT NOT NULL,
      initials TEXT NOT NULL
    ) STRICT;
    CREATE INDEX persons_name ON persons (name);
    CREATE UNIQUE INDEX persons_id_number ON persons (id_number) WHERE id_number IS NOT NULL;

    CREATE TABLE deputies (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES persons (id),
      term_id TEXT NOT NULL REFERENCES terms (id),
      position INTEGER NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('township', 'county', 'city', 'province', 'national')),
      workplace TEXT NOT NULL,
      composition TEXT NOT NULL,
      constituency TEXT NOT NULL,
      group_id TEXT REFERENCES groups (id),
      station_id TEXT REFERENCES stations (id),
      note TEXT NOT NULL,
      UNIQUE (person_id, term_id, level)
    ) STRICT;
    CREATE INDEX deputies_group ON deputies (group_id);
    CREATE INDEX deputies_station ON deputies (station_id);
  `,
} satisfies Migration;
