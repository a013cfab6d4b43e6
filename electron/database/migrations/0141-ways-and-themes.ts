import type { Migration } from '../migration.ts';

/** What kind of station one is and who stands in for its head; the theme of an activity; where and how a voter was received. */
export const waysAndThemes = {
  number: 141,
  sql: `
    ALTER TABLE stations ADD COLUMN kind TEXT NOT NULL DEFAULT '';
    ALTER TABLE stations ADD COLUMN feature TEXT NOT NULL DEFAULT '';
    ALTER TABLE stations ADD COLUMN deputy_heads TEXT NOT NULL DEFAULT '';
    ALTER TABLE activities ADD COLUMN theme TEXT NOT NULL DEFAULT '';
    ALTER TABLE receptions ADD COLUMN way TEXT NOT NULL DEFAULT '';
  `,
} satisfies Migration;
