import type { Migration } from '../migration.ts';

/** An entry by which whole personal numbers were shown or exported says what for; blank in every other. */
export const logPurposes = {
  number: 130,
  sql: "ALTER TABLE audit ADD COLUMN purpose TEXT NOT NULL DEFAULT '';",
} satisfies Migration;
