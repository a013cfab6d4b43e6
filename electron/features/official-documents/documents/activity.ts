import type { TemplateData } from '#documents/template/placeholders.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { percentText } from '#electron/values/share.ts';
import { type ActivityFact, attendanceOf } from '../rules/attendance-figures.ts';

type Attender = { name: string; group: string; mark: 'present' | 'late' | 'leave' | 'absent' };

/** The fields and tables that a template about one activity may name; `groups` are in the office's own order. */
export function activityData(activity: ActivityFact, attenders: Attender[], groups: string[]): TemplateData {
  const { count, of } = attendanceOf([activity]);
  const rows = (...marks: Attender['mark'][]) =>
    attenders
      .filter(({ mark }) => marks.includes(mark))
      .map(({ name, group }) => ({ 姓名: name, 代表小组: group }));
  return {
    fields: {
      活动名称: activity.title,
      活动类型: activity.kind,
      活动日期: documentDate(activity.date),
      活动日: activity.date,
      应到人数: of,
      实到人数: count,
      迟到人数: activity.late,
      请假人数: activity.leave,
      缺席人数: activity.absent,
      出席率: percentText({ count, of }),
    },
    tables: {
      通知代表: rows('present', 'late', 'leave', 'absent'),
      通知小组: [...groups, '']
        .map((group) => ({ group, own: attenders.filter((attender) => attender.group === group) }))
        .filter(({ own }) => own.length > 0)
        .map(({ group, own }) => ({
          代表小组: group || '未编组',
          代表: own.map(({ name }) => name).join('、'),
          人数: own.length,
        })),
      到会代表: rows('present', 'late'),
      请假代表: rows('leave'),
      缺席代表: rows('absent'),
    },
  };
}

/** A deputy expected at an activity. */
export type ExpectedDeputy = { name: string; group: string };

/** Who is expected at an activity, in the order in which they sign; what they write themselves is left empty. */
export const activityRoster = (deputies: ExpectedDeputy[]): TemplateData => ({
  fields: { 应到人数: deputies.length },
  tables: {
    应到代表: deputies.map(({ name, group }) => ({ 姓名: name, 代表小组: group, 签名: '', 备注: '' })),
  },
});
