import { edited, shown } from '#electron/nouns/noun.ts';
import type { Handlers } from '#electron/procedure.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import type { Group } from '../groups/fields.ts';
import type { termsContract } from './contract.ts';
import { type Term, term } from './fields.ts';
import { deskTerm, termPeriods } from './rules.ts';
import type { termsStore } from './store.ts';

const unknownTerm = () => new Refusal({ code: 'unknown-term', message: '没有这一届。' });

/** Refuses a term that another has the number of, or whose first day does not lie between its neighbours'. */
function checkTerm(edit: Omit<Term, 'id'>, others: readonly Term[]): void {
  if (others.some(({ ordinal }) => ordinal === edit.ordinal)) {
    throw new Refusal({
      code: 'term-taken',
      message: `第${edit.ordinal}届已经有了。`,
      remedy: '请核对是第几届。',
    });
  }
  const { fromOn } = edit;
  if (fromOn === undefined) return;
  const wrong = others.find(
    (other) =>
      other.fromOn !== undefined &&
      (other.ordinal < edit.ordinal ? other.fromOn >= fromOn : other.fromOn <= fromOn),
  );
  if (!wrong) return;
  throw new Refusal({
    code: 'terms-overlap',
    message: `首次会议日期与第${wrong.ordinal}届（${documentDate(wrong.fromOn ?? '')}）的先后不符。`,
    remedy: '每一届从本届首次会议算起，到下一届首次会议为止。请核对两届的日期。',
  });
}

/** The desk: office, terms, and the years that have records. */
export function termsService(deps: {
  store: ReturnType<typeof termsStore>;
  terms: () => readonly Term[];
  deputies: () => readonly DeputyFact[];
  years: () => number[];
  groups: { all: () => readonly Group[]; remove: (id: string) => void };
  office: { township: string; county: string };
  practice: { id: string; name: string };
  /** Gives the groups of one term to another, and a tenure in it to each of the deputies named. */
  carryOver: (from: string, to: string, deputies: readonly string[], newId: () => string) => void;
  /** Gives what is no deputy's of a term that is removed to the terms that then run. */
  leaveTerm: (removed: string) => void;
}): Handlers<typeof termsContract> {
  function rowOf(id: string, today: string) {
    const found = deps.terms().find((candidate) => candidate.id === id);
    if (!found) throw unknownTerm();
    const period = termPeriods(deps.terms()).find((candidate) => candidate.term.id === id);
    const ends = period && period.until < '9999-12-31' ? { untilOn: period.until } : {};
    const state =
      period === undefined || period.from > today
        ? ('to-come' as const)
        : period.until < today
          ? ('over' as const)
          : ('running' as const);
    const deputies = deps.deputies().filter(({ termId }) => termId === id).length;
    return { ...shown(term, found), id, ...ends, state, deputies };
  }

  return {
    desk: (_, { today }) => {
      const current = deskTerm(deps.terms(), today);
      return {
        ...deps.office,
        practice: deps.practice,
        ...(current && { term: current }),
        years: deps.years(),
        today,
      };
    },
    list: (_, { today }) =>
      deps
        .terms()
        .toSorted((one, other) => other.ordinal - one.ordinal)
        .map(({ id }) => rowOf(id, today)),
    save: ({ id, ...edit }, { about, newId, today }) => {
      about(edit.name);
      checkTerm(
        edit,
        deps.terms().filter((other) => other.id !== id),
      );
      const kept = id ?? newId();
      if (id === undefined) deps.store.add({ ...edit, id: kept });
      else {
        if (!deps.terms().some((known) => known.id === id)) throw unknownTerm();
        deps.store.change(id, edited(term, edit));
      }
      return rowOf(kept, today);
    },
    open: ({ reelected, ...edit }, { about, newId, today }) => {
      about(edit.name);
      checkTerm(edit, deps.terms());
      const [before] = deps
        .terms()
        .filter(({ ordinal }) => ordinal < edit.ordinal)
        .toSorted((one, other) => other.ordinal - one.ordinal);
      if (!before) {
        throw new Refusal({
          code: 'no-term-before',
          message: '没有上一届，不能开启下一届。',
          remedy: '请先登记本届。',
        });
      }
      const made = newId();
      deps.store.add({ ...edit, id: made });
      deps.carryOver(before.id, made, reelected, newId);
      return rowOf(made, today);
    },
    remove: ({ id }, { about, today }) => {
      const row = rowOf(id, today);
      about(row.name);
      if (row.deputies > 0 || deps.terms().length === 1) {
        throw new Refusal({
          code: 'term-in-use',
          message: `${row.name}还有 ${row.deputies} 名代表，不能删除。`,
          remedy: '请先删除这一届的代表；只有一届时，改它的名称和日期即可。',
        });
      }
      deps.leaveTerm(id);
      for (const group of deps.groups.all().filter(({ termId }) => termId === id))
        deps.groups.remove(group.id);
      deps.store.remove(id);
      return { removed: true };
    },
  };
}
