import { screenDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { activityData } from '#features/official-documents/documents/activity.ts';
import { activityRoster } from '#features/official-documents/documents/activity-roster.ts';
import { merged } from '#features/official-documents/documents/merge.ts';
import type { Source } from '#features/official-documents/sources.ts';
import type { Stores } from '../stores.ts';
import { expectedAt } from './activity-roster.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-activity', message: '没有这次活动。', remedy: '请另选一次。' });

/** Documents about one activity; the latest is offered first. */
export const activitySource = (stores: Stores): Source => ({
  choices: (year) =>
    stores.activities
      .ofYear(year)
      .toReversed()
      .map(({ id, date, title, kind }) => ({ id, label: title, line: `${screenDate(date)}，${kind}` })),
  data({ subject = '' }) {
    const activity = stores.activities.find(subject);
    if (!activity) throw unknown();
    const marks = new Map(
      stores.activities.attendanceOf(subject).map(({ deputy_id, mark }) => [deputy_id, mark]),
    );
    const marked = activityData(
      activity,
      inStrokeOrder(stores.deputies.all()).flatMap(({ id, name, group_name }) => {
        const mark = marks.get(id);
        return mark ? [{ name, group: group_name ?? '', mark }] : [];
      }),
      stores.groups.all().map(({ name }) => name),
    );
    return merged(marked, activityRoster(expectedAt(stores, subject)));
  },
});
