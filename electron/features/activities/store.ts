import { z } from 'zod';
import type { Database } from '#database/open.ts';
import type { Records } from '#database/records.ts';
import { reader } from '#database/rows.ts';
import { markSchema } from './contract.ts';

const activityRow = z.object({ id: z.string(), date: z.string(), title: z.string(), kind: z.string() });
const countedRow = activityRow.extend({
  present: z.number(),
  late: z.number(),
  leave: z.number(),
  absent: z.number(),
});
const attendanceRow = z.object({
  id: z.string(),
  activity_id: z.string(),
  deputy_id: z.string(),
  date: z.string(),
  title: z.string(),
  kind: z.string(),
  mark: markSchema,
});

export type ActivityRecord = z.infer<typeof activityRow>;
export type AttendanceRecord = z.infer<typeof attendanceRow>;

const counted = `
  SELECT a.id, a.date, a.title, a.kind,
    count(*) FILTER (WHERE e.mark = 'present') AS present, count(*) FILTER (WHERE e.mark = 'late') AS late,
    count(*) FILTER (WHERE e.mark = 'leave') AS leave, count(*) FILTER (WHERE e.mark = 'absent') AS absent
  FROM activities a LEFT JOIN attendances e ON e.activity_id = a.id`;
const attended = `
  SELECT e.id, e.activity_id, e.deputy_id, a.date, a.title, a.kind, e.mark
  FROM attendances e JOIN activities a ON a.id = e.activity_id`;

/** Activities and attendance. */
export function activitiesStore(database: Database, records: Records) {
  const ofYear = reader(
    database,
    countedRow,
    `${counted} WHERE a.date LIKE @year || '-%' GROUP BY a.id ORDER BY a.date, a.rowid`,
  );
  const one = reader(database, countedRow, `${counted} WHERE a.id = @id GROUP BY a.id`);
  const same = reader(
    database,
    activityRow,
    'SELECT id, date, title, kind FROM activities WHERE date = @date AND title = @title',
  );
  const attendanceOfYear = reader(
    database,
    attendanceRow,
    `${attended} WHERE a.date LIKE @year || '-%' ORDER BY a.date, a.id`,
  );
  const attendanceOf = reader(database, attendanceRow, `${attended} WHERE e.activity_id = @id`);
  const markOf = reader(
    database,
    z.object({ id: z.string() }),
    'SELECT id FROM attendances WHERE activity_id = @activity AND deputy_id = @deputy',
  );
  return {
    ofYear: (year: number) => ofYear.all({ year: String(year) }),
    find: (id: string) => one.one({ id }),
    same: (date: string, title: string): ActivityRecord | undefined => same.one({ date, title }),
    attendanceOfYear: (year: number): AttendanceRecord[] => attendanceOfYear.all({ year: String(year) }),
    attendanceOf: (activity: string): AttendanceRecord[] => attendanceOf.all({ id: activity }),
    markOf: (activity: string, deputy: string) => markOf.one({ activity, deputy }),
    add: (row: ActivityRecord & { term_id: string }) => records.insert('activities', row),
    changeKind: (id: string, kind: string) => records.update('activities', id, { kind }),
    addMark: (row: { id: string; activity_id: string; deputy_id: string; mark: AttendanceRecord['mark'] }) =>
      records.insert('attendances', row),
    changeMark: (id: string, mark: AttendanceRecord['mark']) => records.update('attendances', id, { mark }),
  };
}
