import type { ActivityDraft, AttendanceDraft } from '../exchange/rules/attendance.ts';
import { changed, type Intake, type NamedDeputy } from '../exchange/rules/taken.ts';
import type { activitiesStore } from './store.ts';

/** Takes attendance rows in: each activity once, then each deputy's marks; a blank mark leaves what is known. */
export function attendanceIntake(deps: {
  store: ReturnType<typeof activitiesStore>;
  termId: string;
  activities: ActivityDraft[];
  deputyNamed: (name: string, group?: string) => NamedDeputy;
}): Intake<AttendanceDraft> {
  const ids = new Map<number, string>();

  function activityId(index: number, newId: () => string): { id: string; changed: boolean } | undefined {
    const known = ids.get(index);
    if (known) return { id: known, changed: false };
    const draft = deps.activities[index];
    if (!draft) return undefined;
    const { date, title, kind } = draft;
    const same = deps.store.same(date, title);
    const id = same?.id ?? newId();
    if (!same) deps.store.add({ id, termId: deps.termId, date, title, kind });
    const kindChanged = same !== undefined && deps.store.change(id, { kind });
    ids.set(index, id);
    return { id, changed: kindChanged };
  }

  return (draft, newId) => {
    const deputy = deps.deputyNamed(draft.name, draft.group);
    if ('doubt' in deputy) return { outcome: 'skipped', doubts: [{ field: 'name', ...deputy.doubt }] };
    let added = 0;
    let updated = 0;
    for (const { activity, mark } of draft.marks) {
      const held = activityId(activity, newId);
      if (!held) continue;
      const known = deps.store.markOf(held.id, deputy.id);
      if (known === undefined) {
        deps.store.marks.add({ id: newId(), activityId: held.id, deputyId: deputy.id, mark });
        added += 1;
      } else if (deps.store.marks.change(known.id, { mark }) || held.changed) updated += 1;
    }
    const allNew = added > 0 && added === draft.marks.length;
    return { outcome: allNew ? 'added' : changed(added + updated > 0), doubts: [] };
  };
}
