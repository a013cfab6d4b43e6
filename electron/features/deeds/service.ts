import { edited, shown } from '#electron/nouns/noun.ts';
import type { Handlers } from '#electron/procedure.ts';
import { noFuture } from '#electron/values/no-future.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { servingDeputy } from '../deputies/rules/serving.ts';
import type { deedsContract } from './contract.ts';
import type { DeedFact } from './facts.ts';
import { deed } from './fields.ts';
import type { deedsStore } from './store.ts';

const rowOf = (fact: DeedFact) => ({
  ...shown(deed, fact),
  id: fact.id,
  deputy: fact.deputy,
  enteredBy: fact.enteredBy,
});

/** Deeds registered by hand. */
export function deedsService(deps: {
  store: ReturnType<typeof deedsStore>;
  /** The year's, in order of date. */
  facts: (year: number, today: string) => readonly DeedFact[];
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
  kindsOn: (day: string) => string[];
}): Handlers<typeof deedsContract> {
  function found(id: string, today: string): DeedFact {
    const year = Number(deps.store.find(id)?.date.slice(0, 4) ?? 0);
    const fact = deps.facts(year, today).find((candidate) => candidate.id === id);
    if (!fact) throw new Refusal({ code: 'unknown-deed', message: '没有这条履职登记。' });
    return fact;
  }

  return {
    list: ({ year, deputyId, kind }, { today }) =>
      deps
        .facts(year, today)
        .filter(
          (fact) =>
            (deputyId === undefined || fact.deputyId === deputyId) &&
            (kind === undefined || fact.kind === kind),
        )
        .map(rowOf),
    detail: ({ id }, { today }) => rowOf(found(id, today)),
    choices: (_, { today }) => ({ kinds: deps.kindsOn(today) }),
    save: ({ id, ...edit }, { about, actor, newId, today }) => {
      noFuture(edit.date, today, '履职日期');
      const kinds = deps.kindsOn(edit.date);
      if (!kinds.includes(edit.kind)) {
        throw new Refusal({
          code: 'unknown-kind',
          message: `“${edit.kind}”不在登记事项类型里。`,
          remedy: `可选：${kinds.join('、')}。`,
        });
      }
      const before = id === undefined ? undefined : found(id, today);
      if (before?.deputyId !== edit.deputyId || before.date !== edit.date)
        servingDeputy(deps.deputies(), edit.deputyId, edit.date);
      if (id === undefined) {
        const made = newId();
        deps.store.add({ ...edit, id: made, enteredBy: actor });
        about(`${found(made, today).deputy}：${edit.title}`);
        return rowOf(found(made, today));
      }
      deps.store.change(id, edited(deed, edit));
      about(`${found(id, today).deputy}：${edit.title}`);
      return rowOf(found(id, today));
    },
    remove: ({ id }, { about, today }) => {
      const { deputy, title } = found(id, today);
      about(`${deputy}：${title}`);
      deps.store.remove(id);
      return { removed: true };
    },
  };
}
