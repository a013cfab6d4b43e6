import { nounStore } from '#database/noun-store.ts';
import type { Database } from '#database/open.ts';
import type { Writer } from '#database/writer.ts';
import { activity, attendance } from './fields.ts';

/** Activities, and the marks of attendance. */
export function activitiesStore(database: Database, writer: Writer) {
  const activities = nounStore(database, writer, activity);
  const marks = nounStore(database, writer, attendance);
  return {
    ...activities,
    ofYear: (year: number) => activities.ofYear(year, 'date'),
    same: (date: string, title: string) =>
      activities.where('x.date = @date AND x.title = @title', { date, title })[0],
    marks,
    marksOfYear: (year: number) =>
      marks.where(
        `x.activity_id IN (SELECT id FROM activities WHERE date LIKE @year || '-%') ORDER BY x.rowid`,
        {
          year: String(year),
        },
      ),
    markOf: (activityId: string, deputyId: string) =>
      marks.where('x.activity_id = @activityId AND x.deputy_id = @deputyId', { activityId, deputyId })[0],
  };
}
