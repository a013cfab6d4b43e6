import { edited } from '#electron/nouns/noun.ts';
import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { ActivityFact } from '../activities/facts.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import type { Term } from '../terms/fields.ts';
import type { groupsContract } from './contract.ts';
import { type Group, group } from './fields.ts';
import type { groupsStore } from './store.ts';

type Facts = {
  groups: readonly Group[];
  deputies: readonly DeputyFact[];
  activities: readonly ActivityFact[];
};

/** Groups of a year's terms with their members' attendance. */
export function groupsService(deps: {
  store: ReturnType<typeof groupsStore>;
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
  /** What a term is called beside the name of a group: 第十九届. */
  termWords: (id: string) => string;
  /** The term of the desk. */
  term: (today: string) => Term | undefined;
  facts: (year: number, today: string) => Facts;
}): Handlers<typeof groupsContract> {
  const nameOf = (id: string | undefined) => deps.deputies().find((deputy) => deputy.id === id)?.name ?? '';

  function rows(year: number, today: string) {
    const { groups, deputies, activities } = deps.facts(year, today);
    const marks = Map.groupBy(
      activities.flatMap(({ attendance }) => attendance),
      ({ deputyId }) => deputyId,
    );
    return groups.map(({ id: groupId, name: groupName, ...own }) => {
      const members = inStrokeOrder(deputies.filter((deputy) => deputy.groupId === groupId)).map(
        ({ id, name, workplace, levelName }) => {
          const marked = marks.get(id) ?? [];
          const present = marked.filter(({ came }) => came).length;
          return { id, name, workplace, levelName, present, expected: marked.length };
        },
      );
      return {
        ...own,
        id: groupId,
        name: groupName,
        term: deps.termWords(own.termId),
        leader: nameOf(own.leaderId),
        deputyLeader: nameOf(own.deputyLeaderId),
        deputies: members.length,
        present: members.reduce((sum, member) => sum + member.present, 0),
        expected: members.reduce((sum, member) => sum + member.expected, 0),
        members,
      };
    });
  }

  function found(id: string): Group {
    const known = deps.store.find(id);
    if (!known) throw new Refusal({ code: 'unknown-group', message: '没有这个代表小组。' });
    return known;
  }

  /** A group of the desk's term, or of the year that its term ran in. */
  function rowOf(id: string, today: string) {
    const known = found(id);
    const year = Number(today.slice(0, 4));
    const row = rows(year, today).find((candidate) => candidate.id === id);
    const { leaderId, deputyLeaderId } = known;
    const names = { leader: nameOf(leaderId), deputyLeader: nameOf(deputyLeaderId) };
    const ofTerm = deps.termWords(known.termId);
    return row ?? { ...known, ...names, term: ofTerm, deputies: 0, present: 0, expected: 0, members: [] };
  }

  function check(name: string, termId: string, id: string | undefined): void {
    const taken = deps.store
      .all()
      .some((other) => other.termId === termId && other.name === name && other.id !== id);
    if (!taken) return;
    throw new Refusal({
      code: 'group-taken',
      message: `本届已有“${name}”。`,
      remedy: '请换一个名称，或修改已有的小组。',
    });
  }

  return {
    list: ({ year }, { today }) => rows(year, today),
    detail: ({ id, year }, { today }) => {
      const row = rows(year, today).find((candidate) => candidate.id === id);
      if (!row) throw new Refusal({ code: 'unknown-group', message: '没有这个代表小组。' });
      return row;
    },
    save: ({ id, ...edit }, { about, newId, today }) => {
      about(edit.name);
      const termId = id === undefined ? deps.term(today)?.id : found(id).termId;
      if (termId === undefined) {
        throw new Refusal({ code: 'no-term', message: '还没有登记届次。', remedy: '请先登记本届。' });
      }
      check(edit.name, termId, id);
      const kept = id ?? newId();
      if (id === undefined) deps.store.add({ ...edit, id: kept, termId });
      else deps.store.change(id, edited(group, edit));
      return rowOf(kept, today);
    },
    remove: ({ id }, { about }) => {
      const { name } = found(id);
      about(name);
      const members = deps.deputies().filter((deputy) => deputy.groupId === id).length;
      if (members > 0) {
        throw new Refusal({
          code: 'group-in-use',
          message: `${name}还有 ${members} 名代表，不能删除。`,
          remedy: '请先把他们编到别的小组。',
        });
      }
      deps.store.remove(id);
      return { removed: true };
    },
  };
}
