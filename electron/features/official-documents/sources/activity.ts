import { screenDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { ActivityFact } from '../../activities/facts.ts';
import { deputiesOn } from '../../deputies/facts.ts';
import { inStrokeOrder } from '../../deputies/rules/order.ts';
import type { Group } from '../../groups/fields.ts';
import { activityData, activityRoster, type ExpectedDeputy } from '../documents/activity.ts';
import { merged } from '../documents/merge.ts';
import { type SourceRecords, yearOf } from './records.ts';
import type { Source } from './source.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-activity', message: '没有这次活动。', remedy: '请另选一次。' });

/** Those who were notified of an activity, or every deputy of that day where nobody is noted yet: group by group, in stroke order. */
function expectedAt(
  { attendance, date }: ActivityFact,
  groups: readonly Group[],
  records: SourceRecords,
): ExpectedDeputy[] {
  const notified = new Set(attendance.map(({ deputyId }) => deputyId));
  const order = new Map(groups.map(({ id }, at) => [id, at]));
  const placeOf = (group: string | undefined) => order.get(group ?? '') ?? order.size;
  const expected =
    notified.size === 0
      ? deputiesOn(records.deputies(), date)
      : records.deputies().filter(({ id }) => notified.has(id));
  return inStrokeOrder(expected)
    .toSorted((one, other) => placeOf(one.groupId) - placeOf(other.groupId))
    .map(({ name, group }) => ({ name, group }));
}

/** Documents about one activity; the latest is offered first. */
export const activitySource = (records: SourceRecords): Source => ({
  choices: (year, today) =>
    records
      .facts(year, today)
      .activities.toReversed()
      .map(({ id, date, title, kind }) => ({ id, label: title, line: `${screenDate(date)}，${kind}` })),
  data({ subject = '', today }) {
    const { activities, groups } = records.facts(yearOf(records.dayOf('activities', subject)), today);
    const activity = activities.find(({ id }) => id === subject);
    if (!activity) throw unknown();
    const marks = new Map(activity.attendance.map(({ deputyId, mark }) => [deputyId, mark]));
    const attenders = inStrokeOrder(records.deputies()).flatMap(({ id, name, group }) => {
      const mark = marks.get(id);
      return mark ? [{ name, group, mark }] : [];
    });
    return merged(
      activityData(
        activity,
        attenders,
        groups.map(({ name }) => name),
      ),
      activityRoster(expectedAt(activity, groups, records)),
    );
  },
});
