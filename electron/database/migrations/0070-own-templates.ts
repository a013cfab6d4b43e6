import type { Migration } from '../migration.ts';

/**
 * An office's own templates: every version as it was brought, which one stands in place of a shipped template, and what
 * one was filled with when a document was signed.
 */
export const ownTemplates = {
  number: 70,
  sql: `
    CREATE TABLE own_templates (
      id TEXT PRIMARY KEY,
      template TEXT NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      brought_on TEXT NOT NULL,
      brought_by TEXT NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (template, sha256)
    ) STRICT;
    CREATE TRIGGER own_templates_unchanged BEFORE UPDATE ON own_templates
      BEGIN SELECT RAISE(ABORT, 'a template stays as it was brought'); END;
    CREATE TRIGGER own_templates_kept BEFORE DELETE ON own_templates
      BEGIN SELECT RAISE(ABORT, 'a template stays as it was brought'); END;

    -- the id is the shipped template's name
    CREATE TABLE own_templates_in_use (
      id TEXT PRIMARY KEY,
      own_template_id TEXT REFERENCES own_templates (id)
    ) STRICT;

    ALTER TABLE documents ADD COLUMN own_template_id TEXT REFERENCES own_templates (id);
    ALTER TABLE documents ADD COLUMN own_data TEXT;
  `,
} satisfies Migration;
