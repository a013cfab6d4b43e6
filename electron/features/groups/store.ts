import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';

const groupRow = z.object({ id: z.string(), name: z.string() });
const memberRow = z.object({
  group_id: z.string(),
  deputy_id: z.string(),
  present: z.number(),
  expected: z.number(),
});

/** Deputies' groups of the current term. */
export function groupsStore(database: Database, records: Records) {
  const all = reader(
    database,
    groupRow,
    'SELECT g.id, g.name FROM groups g JOIN terms t ON t.id = g.term_id AND t.current = 1 ORDER BY g.rowid',
  );
  const attendance = reader(
    database,
    memberRow,
    `SELECT d.group_id, d.id AS deputy_id,
       count(a.id) FILTER (WHERE e.mark IN ('present', 'late')) AS present, count(a.id) AS expected
     FROM deputies d
     JOIN terms t ON t.id = d.term_id AND t.current = 1
     LEFT JOIN attendances e ON e.deputy_id = d.id
     LEFT JOIN activities a ON a.id = e.activity_id AND a.date LIKE @year || '-%'
     WHERE d.group_id IS NOT NULL
     GROUP BY d.id`,
  );
  return {
    all: () => all.all(),
    /** Each member's person-times present and expected in a year. */
    attendance: (year: number) => attendance.all({ year: String(year) }),
    add: (row: { id: string; term_id: string; name: string }) => records.insert('groups', row),
  };
}
