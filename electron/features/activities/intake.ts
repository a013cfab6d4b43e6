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

  /** The activity of a column, and whether this row made or changed it. */
  function activityOf(index: number, newId: () => string): { id: string; changed: boolean } | undefined {
    const known = ids.get(index);
    if (known) return { id: known, changed: false };
    const draft = deps.activities[index];
    if (!draft) return undefined;
    const { date, title, kind } = draft;
    const same = deps.store.same(date, title);
    const id = same?.id ?? newId();
    if (!same) deps.store.add({ ...blank(activity), id, termId: deps.termId, date, title, kind });
    const kindChanged = same !== undefined && kind !== '' && deps.store.change(id, { kind });
    return { id, changed: kindChanged };
  }

  return (draft, newId) => {
    const deputy = deps.deputyNamed(draft.name, [draft.group, ...draft.hints]);
    if ('doubt' in deputy) return { outcome: 'skipped', doubts: [{ field: 'name', ...deputy.doubt }] };
    const held = new Map<number, string>();
    const given = new Map<string, { row: number; mark: string }>();
    let added = 0;
    let updated = 0;
    const doubts: Doubt[] = [];
    for (const { activity, mark } of draft.marks) {
      const own = activityOf(activity, newId);
      if (!own) continue;
      held.set(activity, own.id);
      const key = `${own.id} ${deputy.id}`;
      const first = given.get(key) ?? marked.get(key);
      if (first && first.mark !== mark) {
        const message = `“${draft.name}”在第${first.row}行已有同一活动的考勤，记号不同，本行的没有导入；请核对。`;
        doubts.push({ field: 'name', code: 'mark-twice', message, severity: 'refused' });
        continue;
      }
      given.set(key, { row: draft.row, mark });
      const known = deps.store.markOf(own.id, deputy.id);
      if (known === undefined) {
        deps.store.marks.add({ id: newId(), activityId: own.id, deputyId: deputy.id, mark });
        added += 1;
      } else if (deps.store.marks.change(known.id, { mark }) || own.changed) updated += 1;
    }
    const allNew = added > 0 && added === draft.marks.length;
    const keep = () => {
      for (const [index, id] of held) ids.set(index, id);
      for (const [key, mark] of given) marked.set(key, mark);
    };
    return { outcome: allNew ? 'added' : changed(added + updated > 0), doubts, keep };
  };
}
