import { z } from 'zod';
import type { Database } from '#database/open.ts';
import { reader } from '#database/rows.ts';

const draftRow = z.object({ content: z.string(), saved_at: z.string() });

/** Drafts of forms; they are no records, so they are written outside the log. */
export function draftsStore(database: Database) {
  const one = reader(database, draftRow, 'SELECT content, saved_at FROM drafts WHERE id = @id');
  const keep = database.prepare(
    `INSERT INTO drafts (id, content, saved_at) VALUES (@id, @content, @savedAt)
     ON CONFLICT (id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
  );
  const drop = database.prepare('DELETE FROM drafts WHERE id = ?');
  return {
    find: (id: string) => one.one({ id }),
    keep: (id: string, content: string, savedAt: string) => keep.run({ id, content, savedAt }),
    drop: (id: string): boolean => drop.run(id).changes > 0,
  };
}
