import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { levelLabel, townshipKindOf } from '#features/deputies/rules/levels.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import {
  activityRoster,
  type ExpectedDeputy,
} from '#features/official-documents/documents/activity-roster.ts';
import { merged } from '#features/official-documents/documents/merge.ts';
import type { Source } from '#features/official-documents/sources.ts';
import type { Stores } from '../stores.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-activity', message: '没有这次活动。', remedy: '请另选一次。' });

/** Those who were notified of an activity, or every deputy where nobody is noted yet: group by group, in stroke order. */
function expectedAt(stores: Stores, township: string, activity: string): ExpectedDeputy[] {
  const kind = townshipKindOf(township) ?? '镇';
  const notified = new Set(stores.activities.attendanceOf(activity).map(({ deputy_id }) => deputy_id));
  const order = new Map(stores.groups.all().map(({ id }, at) => [id, at]));
  const placeOf = (group: string | null) => order.get(group ?? '') ?? order.size;
  return inStrokeOrder(stores.deputies.all().filter(({ id }) => notified.size === 0 || notified.has(id)))
    .toSorted((one, other) => placeOf(one.group_id) - placeOf(other.group_id))
    .map(({ name, group_name, level }) => ({
      name,
      group: group_name ?? '',
      level: levelLabel(level, kind),
    }));
}

/** Papers about one activity; the latest is offered first. */
export const activitySource = (stores: Stores, township: string): Source => ({
  choices: (year) =>
    stores.activities
      .ofYear(year)
      .toReversed()
      .map(({ id, title, date, kind }) => ({ id, label: title, line: `${documentDate(date)}，${kind}` })),
  data({ subject = '' }) {
    const record = stores.activities.find(subject);
    if (!record) throw unknown();
    return merged(activityRoster(expectedAt(stores, township, subject)), {
      fields: { 活动名称: record.title, 活动类型: record.kind, 活动日期: documentDate(record.date) },
      tables: {},
    });
  },
});
