import { Refusal } from '#electron/values/refusal.ts';
import { deskTerm } from '#features/terms/rules.ts';
import type { Stores } from './stores.ts';

/**
 * Gives a term the groups of the one before, and a tenure to each deputy of it who goes on, with everything else as it was;
 * refuses whoever was no deputy of the one before.
 */
export const carryOver =
  (stores: Stores) =>
  (from: string, to: string, deputies: readonly string[], newId: () => string): void => {
    const { tenures } = stores.deputies;
    const before = tenures.all().filter(({ termId }) => termId === from);
    const going = before.filter(({ id }) => deputies.includes(id));
    if (going.length < new Set(deputies).size) {
      throw new Refusal({
        code: 'not-of-the-term-before',
        message: '选为连任的人里，有人不是上一届的代表。',
        remedy: '请刷新页面，再核对连任名单。',
      });
    }
    const groups = new Map<string, string>();
    for (const group of stores.groups.all().filter(({ termId }) => termId === from)) {
      const id = newId();
      groups.set(group.id, id);
      stores.groups.add({ id, termId: to, name: group.name, liaison: group.liaison });
    }
    for (const { fromOn: _, untilOn: _untilOn, ...tenure } of going)
      tenures.add({
        ...tenure,
        id: newId(),
        termId: to,
        groupId: groups.get(tenure.groupId ?? ''),
        entry: 'general',
        leaveReason: '',
      });
  };

/** Gives the activities of a term that is removed to the terms that then run on their days. */
export const leaveTerm =
  (stores: Stores) =>
  (removed: string): void => {
    const others = stores.terms.all().filter(({ id }) => id !== removed);
    for (const { id, date } of stores.activities.where('x.term_id = @removed', { removed }))
      stores.activities.change(id, { termId: deskTerm(others, date)?.id });
  };
