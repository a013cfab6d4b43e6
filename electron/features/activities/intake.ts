import { blank } from '#electron/nouns/noun.ts';
import type { ActivityDraft, AttendanceDraft } from '../exchange/rules/attendance.ts';
import { changed, type DeputyNaming, type Doubt, type Intake } from '../exchange/rules/taken.ts';
import { activity } from './fields.ts';
import type { activitiesStore } from './store.ts';

/** Takes attendance rows in: each activity once, then each deputy's marks; a blank mark leaves what is known. */
export function attendanceIntake(deps: {
  store: ReturnType<typeof activitiesStore>;
  termId: string;
  activities: ActivityDraft[];
  deputyNamed: DeputyNaming;
}): Intake<AttendanceDraft> {
  const ids = new Map<number, string>();
  /** The row of this file that gave a deputy a mark. */
  const marked = new Map<string, { row: number; mark: string }>();

  function activityId(index: number, newId: () => string): { id: string; changed: boolean } | undefined {
    const known = ids.get(index);
    if (known) return { id: known, changed: false };
    const draft = deps.activities[index];
    if (!draft) return undefined;
    const { date, title, kind } = draft;
    const same = deps.store.same(date, title);
    const id = same?.id ?? newId();
    if (!same) deps.store.add({ ...blank(activity), id, termId: deps.termId, date, title, kind });
    const kindChanged = same !== undefined && kind !== '' && deps.store.change(id, { kind });
    ids.set(index, id);
    return { id, changed: kindChanged };
  }

  return (draft, newId) => {
    const deputy = deps.deputyNamed(draft.name, [draft.group, ...draft.hints]);
    if ('doubt' in deputy) return { outcome: 'skipped', doubts: [{ field: 'name', ...deputy.doubt }] };
    let added = 0;
    let updated = 0;
    const doubts: Doubt[] = [];
    for (const { activity, mark } of draft.marks) {
      const held = activityId(activity, newId);
      if (!held) continue;
      const key = `${held.id} ${deputy.id}`;
      const first = marked.get(key);
      if (first && first.mark !== mark) {
        const message = `“${draft.name}”在第${first.row}行已有同一活动的考勤，记号不同，本行的没有导入；请核对。`;
        doubts.push({ field: 'name', code: 'mark-twice', message, severity: 'refused' });
        continue;
      }
      marked.set(key, { row: draft.row, mark });
      const known = deps.store.markOf(held.id, deputy.id);
      if (known === undefined) {
        deps.store.marks.add({ id: newId(), activityId: held.id, deputyId: deputy.id, mark });
        added += 1;
      } else if (deps.store.marks.change(known.id, { mark }) || held.changed) updated += 1;
    }
    const allNew = added > 0 && added === draft.marks.length;
    return { outcome: allNew ? 'added' : changed(added + updated > 0), doubts };
  };
}
