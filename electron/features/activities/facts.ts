import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Activity, Attendance } from './fields.ts';
import { came } from './rules.ts';

/** One deputy at one activity. */
export type AttendanceFact = {
  id: string;
  activityId: string;
  deputyId: string;
  date: PlainDate;
  title: string;
  kind: string;
  mark: Attendance['mark'];
  /** Whoever came late came. */
  came: boolean;
};

/** An activity with how those who were notified stood to it. */
export type ActivityFact = Activity & {
  attendance: AttendanceFact[];
  present: number;
  late: number;
  leave: number;
  absent: number;
  notified: number;
};

/** One fact an activity, in order of date. */
export function activityFacts(activities: readonly Activity[], marks: readonly Attendance[]): ActivityFact[] {
  const byActivity = Map.groupBy(marks, ({ activityId }) => activityId);
  return activities.map((activity) => {
    const { date, title, kind } = activity;
    const attendance = (byActivity.get(activity.id) ?? []).map((mark) => ({
      ...mark,
      date,
      title,
      kind,
      came: came(mark.mark),
    }));
    const count = (wanted: Attendance['mark']) => attendance.filter(({ mark }) => mark === wanted).length;
    return {
      ...activity,
      attendance,
      present: count('present'),
      late: count('late'),
      leave: count('leave'),
      absent: count('absent'),
      notified: attendance.length,
    };
  });
}
