import { changed, type DeputyNaming, type Intake, takenTwice, written } from '../exchange/rules/taken.ts';
import type { TallyDraft } from '../exchange/rules/tallies.ts';
import { checkTally } from './rules/tally.ts';
import type { reportbacksStore } from './store.ts';

/** Takes counts of report-backs in as written; a count that does not agree is kept and refused by rule until corrected. */
export function talliesIntake(deps: {
  store: ReturnType<typeof reportbacksStore>;
  deputyNamed: DeputyNaming;
}): Intake<TallyDraft> {
  const spokenOf = new Map<string, TallyDraft>();
  return (draft, newId) => {
    const deputy = deps.deputyNamed(draft.deputy, draft.hints);
    if ('doubt' in deputy) return { outcome: 'skipped', doubts: [{ field: 'deputy', ...deputy.doubt }] };
    const { date, place, form, issued, returned, valid, votes, note } = draft;
    const key = `${deputy.id} ${date}`;
    const first = spokenOf.get(key);
    if (first) return takenTwice('deputy', first, draft, `是“${draft.deputy}”同一天的计票`);
    const keep = () => void spokenOf.set(key, draft);
    const columns = { deputyId: deputy.id, date, place, form, issued, returned, valid, votes, note };
    const same = deps.store.same(deputy.id, date);
    // a count that was put right here is not undone by the file that still has it wrong
    if (same && checkTally(same).ok && !checkTally(columns).ok)
      return { outcome: 'unchanged', doubts: [], keep };
    if (same) return { outcome: changed(deps.store.change(same.id, written(columns))), doubts: [], keep };
    deps.store.add({ id: newId(), ...columns });
    return { outcome: 'added', doubts: [], keep };
  };
}
