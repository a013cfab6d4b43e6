import type { Migration } from '../migration.ts';

/** What deputies did: activities and attendance, receptions, report-backs. */
export const duties = {
  number: 20,
  sql: `
    CREATE TABLE activities (
      id TEXT PRIMARY KEY,
      term_id TEXT NOT NULL REFERENCES terms (id),
      date TEXT NOT NULL,
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      UNIQUE (date, title)
    ) STRICT;

    CREATE TABLE attendances (
      id TEXT PRIMARY KEY,
      activity_id TEXT NOT NULL REFERENCES activities (id),
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'leave', 'absent')),
      UNIQUE (activity_id, deputy_id)
    ) STRICT;
    CREATE INDEX attendances_deputy ON attendances (deputy_id);

    CREATE TABLE receptions (
      id TEXT PRIMARY KEY,
      date TEXT NOT NULL,
      station_id TEXT NOT NULL REFERENCES stations (id),
      visitor TEXT NOT NULL,
      anonymous INTEGER NOT NULL,
      phone TEXT NOT NULL,
      address TEXT NOT NULL,
      matter TEXT NOT NULL,
      on_spot_reply TEXT NOT NULL,
      transferred INTEGER NOT NULL,
      unit TEXT NOT NULL,
      progress TEXT NOT NULL,
      feedback_on TEXT,
      satisfaction TEXT NOT NULL,
      registrar TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX receptions_date ON receptions (date, station_id);

    CREATE TABLE reception_deputies (
      id TEXT PRIMARY KEY,
      reception_id TEXT NOT NULL REFERENCES receptions (id) ON DELETE CASCADE,
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      position INTEGER NOT NULL,
      UNIQUE (reception_id, deputy_id)
    ) STRICT;
    CREATE INDEX reception_deputies_deputy ON reception_deputies (deputy_id);

    CREATE TABLE reportbacks (
      id TEXT PRIMARY KEY,
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      date TEXT NOT NULL,
      place TEXT NOT NULL,
      form TEXT NOT NULL,
      issued INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      valid INTEGER NOT NULL,
      votes TEXT NOT NULL,
      note TEXT NOT NULL,
      UNIQUE (deputy_id, date)
    ) STRICT;
  `,
} satisfies Migration;
