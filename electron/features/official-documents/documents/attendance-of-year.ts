import type { TemplateData } from '#documents/template/placeholders.ts';
import { percentText } from '#electron/values/share.ts';
import { type ActivityFact, attendanceOf, byKind } from '../rules/attendance-figures.ts';

/** The year's activities with the practice's kinds; `congressKinds` are sessions of the congress itself. */
export type AttendanceFacts = { activities: ActivityFact[]; kinds: string[]; congressKinds: string[] };

/** The congress's sessions and the activities between them, with who came. */
export function attendanceOfYear({ activities, kinds, congressKinds }: AttendanceFacts): TemplateData {
  const isSession = ({ kind }: ActivityFact) => congressKinds.includes(kind);
  const sessions = activities.filter(isSession);
  const others = activities.filter((activity) => !isSession(activity));
  const [inSession, between] = [attendanceOf(sessions), attendanceOf(others)];
  return {
    fields: {
      人代会次数: sessions.length,
      人代会应到人次: inSession.of,
      人代会实到人次: inSession.count,
      人代会出席率: percentText(inSession),
      活动次数: others.length,
      活动参加人次: between.count,
      活动参加率: percentText(between),
    },
    tables: {
      活动类型: byKind(others, kinds).map(({ kind, times, attendance }) => ({
        活动类型: kind,
        次数: times,
        参加人次: attendance.count,
        参加率: percentText(attendance),
      })),
    },
  };
}
