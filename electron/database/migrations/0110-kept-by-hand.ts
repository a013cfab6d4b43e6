import type { Migration } from '../migration.ts';

/** What an office writes down by hand beside what its workbooks had: leaders, heads, places, deeds, and who is on duty when. */
export const keptByHand = {
  number: 110,
  sql: `
    ALTER TABLE deputies ADD COLUMN entry TEXT NOT NULL DEFAULT '';
    ALTER TABLE deputies ADD COLUMN leave_reason TEXT NOT NULL DEFAULT '';

    ALTER TABLE groups ADD COLUMN leader_id TEXT REFERENCES deputies (id);
    ALTER TABLE groups ADD COLUMN deputy_leader_id TEXT REFERENCES deputies (id);
    ALTER TABLE groups ADD COLUMN liaison TEXT NOT NULL DEFAULT '';

    ALTER TABLE stations ADD COLUMN address TEXT NOT NULL DEFAULT '';
    ALTER TABLE stations ADD COLUMN hours TEXT NOT NULL DEFAULT '';
    ALTER TABLE stations ADD COLUMN head TEXT NOT NULL DEFAULT '';
    ALTER TABLE stations ADD COLUMN liaisons TEXT NOT NULL DEFAULT '';
    ALTER TABLE stations ADD COLUMN phone TEXT NOT NULL DEFAULT '';

    ALTER TABLE activities ADD COLUMN ends_on TEXT;
    ALTER TABLE activities ADD COLUMN place TEXT NOT NULL DEFAULT '';
    ALTER TABLE activities ADD COLUMN host TEXT NOT NULL DEFAULT '';

    ALTER TABLE opinions ADD COLUMN reception_id TEXT REFERENCES receptions (id);

    CREATE TABLE deeds (
      id TEXT PRIMARY KEY,
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      date TEXT NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      place TEXT NOT NULL DEFAULT '',
      evidence TEXT NOT NULL DEFAULT '',
      entered_by TEXT NOT NULL DEFAULT '',
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX deeds_deputy ON deeds (deputy_id);
    CREATE INDEX deeds_date ON deeds (date);

    CREATE TABLE reception_duties (
      id TEXT PRIMARY KEY,
      date TEXT NOT NULL,
      station_id TEXT NOT NULL REFERENCES stations (id),
      deputy_id TEXT NOT NULL REFERENCES deputies (id),
      position INTEGER NOT NULL DEFAULT 0,
      UNIQUE (date, station_id, deputy_id)
    ) STRICT;
  `,
} satisfies Migration;
