import type { Migration } from '../migration.ts';

/** The opinion with which another goes on (并案), and the paper that is a step of its opinion. */
export const mergedOpinions = {
  number: 170,
  sql: `
    ALTER TABLE opinion_steps ADD COLUMN into_id TEXT REFERENCES opinions (id);
    -- the paper of a step may be a draft, which may go: no foreign key holds it
    ALTER TABLE opinion_steps ADD COLUMN document_id TEXT;
    CREATE INDEX opinion_steps_into ON opinion_steps (into_id) WHERE into_id IS NOT NULL;
  `,
} satisfies Migration;
