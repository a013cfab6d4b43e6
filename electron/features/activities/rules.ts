import type { PlainDate } from '#electron/values/plain-date.ts';

/** What an attendance sheet can say of one deputy at one activity. */
export const ATTENDANCE_MARKS = ['present', 'late', 'leave', 'absent', 'not-notified'] as const;

export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** The office's words for the marks. */
export const attendanceWords = {
  present: '出席',
  late: '迟到',
  leave: '请假',
  absent: '缺席',
  'not-notified': '未通知',
} satisfies Record<AttendanceMark, string>;

/** The office's word for a mark. */
export function attendanceLabel(mark: AttendanceMark): string {
  return attendanceWords[mark];
}

/** True of a mark by which the deputy came; whoever came late came. */
export const came = (mark: AttendanceMark): boolean => mark === 'present' || mark === 'late';

/** Those who came to an activity, out of those who were notified; whoever came late came. */
export const attendanceOf = (activity: {
  present: number;
  late: number;
  notified: number;
}): { count: number; of: number } => ({
  count: activity.present + activity.late,
  of: activity.notified,
});

/** Person-times that came, out of person-times that were notified; those not notified count in neither. */
export function attendanceShare(marks: readonly AttendanceMark[]): { count: number; of: number } {
  const notified = marks.filter((mark) => mark !== 'not-notified');
  return {
    count: notified.filter(came).length,
    of: notified.length,
  };
}

/** What wants a hand first: held without attendance, then what is to come by its day; then what was held, latest first. */
export function mostNeededFirst(today: PlainDate) {
  type Entry = { date: PlainDate; notified: number };
  const rank = ({ date, notified }: Entry) => (date > today ? 1 : notified === 0 ? 0 : 2);
  return (one: Entry, other: Entry): number => {
    const apart = rank(one) - rank(other);
    if (apart !== 0 || one.date === other.date) return apart;
    return one.date < other.date === rank(one) < 2 ? -1 : 1;
  };
}
