import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';

const opinionRow = z.object({
  id: z.string(),
  number: z.string(),
  raised_on: z.string(),
  lead_id: z.string(),
  title: z.string(),
  content: z.string(),
  category: z.string(),
  source: z.string(),
  unit: z.string(),
  assigned_on: z.string().nullable(),
  due_on: z.string().nullable(),
  answered_on: z.string().nullable(),
  result: z.string(),
  deputy_rating: z.string(),
  voter_rating: z.string(),
  note: z.string(),
});
const cosignerRow = z.object({ id: z.string(), opinion_id: z.string(), deputy_id: z.string() });

export type OpinionRecord = z.infer<typeof opinionRow>;
export type OpinionColumns = Omit<OpinionRecord, 'id'>;

/** Opinions and suggestions with their cosigners. */
export function opinionsStore(database: Database, records: Records) {
  const ofYear = reader(
    database,
    opinionRow,
    "SELECT * FROM opinions WHERE raised_on LIKE @year || '-%' ORDER BY number",
  );
  const one = reader(database, opinionRow, 'SELECT * FROM opinions WHERE id = @id');
  const numbered = reader(database, opinionRow, 'SELECT * FROM opinions WHERE number = @number');
  const unanswered = reader(
    database,
    opinionRow,
    'SELECT * FROM opinions WHERE answered_on IS NULL ORDER BY number',
  );
  const cosignersOfYear = reader(
    database,
    cosignerRow,
    `SELECT c.id, c.opinion_id, c.deputy_id FROM opinion_cosigners c JOIN opinions o ON o.id = c.opinion_id
     WHERE o.raised_on LIKE @year || '-%' ORDER BY c.opinion_id, c.position`,
  );
  const cosignersOf = reader(
    database,
    cosignerRow,
    'SELECT id, opinion_id, deputy_id FROM opinion_cosigners WHERE opinion_id = @id ORDER BY position',
  );

  function cosign(opinion: string, deputies: string[], newId: () => string): boolean {
    const before = cosignersOf.all({ id: opinion });
    if (before.map((row) => row.deputy_id).join() === deputies.join()) return false;
    for (const row of before) records.remove('opinion_cosigners', row.id);
    deputies.forEach((deputy_id, position) => {
      records.insert('opinion_cosigners', { id: newId(), opinion_id: opinion, deputy_id, position });
    });
    return true;
  }

  return {
    ofYear: (year: number): OpinionRecord[] => ofYear.all({ year: String(year) }),
    unanswered: (): OpinionRecord[] => unanswered.all(),
    find: (id: string): OpinionRecord | undefined => one.one({ id }),
    /** All of a number; ledgers begin with 1 anew. */
    numbered: (number: string): OpinionRecord[] => numbered.all({ number }),
    cosignersOfYear: (year: number) => cosignersOfYear.all({ year: String(year) }),
    cosignersOf: (id: string) => cosignersOf.all({ id }),
    add(id: string, columns: OpinionColumns, cosigners: string[], newId: () => string) {
      records.insert('opinions', { id, ...columns });
      cosign(id, cosigners, newId);
    },
    /** Answers whether anything changed. */
    change(id: string, columns: OpinionColumns, cosigners: string[], newId: () => string): boolean {
      const changed = records.update('opinions', id, columns);
      return cosign(id, cosigners, newId) || changed;
    },
    set: (id: string, columns: Partial<OpinionColumns>) => records.update('opinions', id, columns),
  };
}
