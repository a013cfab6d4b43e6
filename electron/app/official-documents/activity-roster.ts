import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import type { ExpectedDeputy } from '#features/official-documents/documents/activity-roster.ts';
import type { Stores } from '../stores.ts';

/** Those who were notified of an activity, or every deputy where nobody is noted yet: group by group, in stroke order. */
export function expectedAt(stores: Stores, activity: string): ExpectedDeputy[] {
  const notified = new Set(stores.activities.attendanceOf(activity).map(({ deputy_id }) => deputy_id));
  const order = new Map(stores.groups.all().map(({ id }, at) => [id, at]));
  const placeOf = (group: string | null) => order.get(group ?? '') ?? order.size;
  return inStrokeOrder(stores.deputies.all().filter(({ id }) => notified.size === 0 || notified.has(id)))
    .toSorted((one, other) => placeOf(one.group_id) - placeOf(other.group_id))
    .map(({ name, group_name }) => ({ name, group: group_name ?? '' }));
}
