import { edited } from '#electron/nouns/noun.ts';
import type { Handlers, Work } from '#electron/procedure.ts';
import { entriesIn } from '#electron/values/period.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { type DeputyFact, deputiesOn } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import { servingDeputy } from '../deputies/rules/serving.ts';
import type { activitiesContract } from './contract.ts';
import type { ActivityFact } from './facts.ts';
import { activity } from './fields.ts';
import type { activitiesStore } from './store.ts';

/** Activities and their attendance. */
export function activitiesService(deps: {
  store: ReturnType<typeof activitiesStore>;
  /** The year's, in order of date. */
  facts: (year: number, today: string) => readonly ActivityFact[];
  /** Those of all terms, as they are listed. */
  groups: () => readonly { name: string }[];
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
  /** The term that runs on a day. */
  termOn: (day: string) => string | undefined;
  kindsOn: (day: string) => string[];
}): Handlers<typeof activitiesContract> {
  const { store } = deps;

  function found(id: string, today: string): ActivityFact {
    const year = Number(store.find(id)?.date.slice(0, 4) ?? 0);
    const fact = deps.facts(year, today).find((candidate) => candidate.id === id);
    if (!fact) throw new Refusal({ code: 'unknown-activity', message: '没有这项活动。' });
    return fact;
  }

  /** In the order of groups, and within one of names by strokes; last whoever is in none. */
  function groupByGroup(deputies: readonly DeputyFact[]): DeputyFact[] {
    const groups = deps.groups().map(({ name }) => name);
    const placeOf = ({ group }: DeputyFact) =>
      groups.includes(group) ? groups.indexOf(group) : groups.length;
    return inStrokeOrder(deputies).toSorted((one, other) => placeOf(one) - placeOf(other));
  }

  function detailOf(id: string, today: string) {
    const fact = found(id, today);
    const marks = new Map(fact.attendance.map(({ deputyId, mark }) => [deputyId, mark]));
    const attendance = groupByGroup(deps.deputies()).flatMap(({ id: deputyId, name, group }) => {
      const mark = marks.get(deputyId);
      return mark ? [{ deputyId, name, group, mark }] : [];
    });
    return { ...fact, attendance };
  }

  function check(
    { date, endsOn, kind, title }: Pick<ActivityFact, 'date' | 'endsOn' | 'kind' | 'title'>,
    id?: string,
  ) {
    if (endsOn !== undefined && endsOn < date) {
      throw new Refusal({
        code: 'ends-before-start',
        message: '结束日期早于开始日期。',
        remedy: '请核对两个日期。',
      });
    }
    const kinds = deps.kindsOn(date);
    if (!kinds.includes(kind)) {
      throw new Refusal({
        code: 'unknown-kind',
        message: `“${kind}”不在活动类型里。`,
        remedy: `可选：${kinds.join('、')}。`,
      });
    }
    const same = store.same(date, title);
    if (!same || same.id === id) return;
    throw new Refusal({
      code: 'activity-taken',
      message: `${documentDate(date)}已有“${title}”。`,
      remedy: '请修改已有的那一项，或换一个名称。',
    });
  }

  /** Refuses attendance at what has not been held, and of whoever was no deputy then. */
  function checkMark(fact: ActivityFact, deputyId: string, { today }: Pick<Work, 'today'>): void {
    if (fact.date > today) {
      throw new Refusal({
        code: 'not-held-yet',
        message: `“${fact.title}”定于${documentDate(fact.date)}，还没有举行，不能登记考勤。`,
        remedy: '请在举行以后登记，或先改正活动日期。',
      });
    }
    servingDeputy(deps.deputies(), deputyId, fact.date);
  }

  function setMark(fact: ActivityFact, { deputyId, mark }: Mark, newId: () => string): void {
    const known = store.markOf(fact.id, deputyId);
    if (known && mark) store.marks.change(known.id, { mark });
    else if (known) store.marks.remove(known.id);
    else if (mark) store.marks.add({ id: newId(), activityId: fact.id, deputyId, mark });
  }

  return {
    list: (period, { today }) =>
      entriesIn(
        period,
        today,
        (year) => deps.facts(year, today),
        ({ date }) => date,
      ),
    detail: ({ id }, { today }) => detailOf(id, today),
    choices: (_, { today }) => ({ kinds: deps.kindsOn(today) }),
    roll: ({ date }) =>
      groupByGroup(deputiesOn(deps.deputies(), date)).map(({ id, name, group }) => ({
        deputyId: id,
        name,
        group,
      })),
    save: ({ id, ...edit }, { about, newId, today }) => {
      about(`${documentDate(edit.date)}${edit.title}`);
      if (id !== undefined) found(id, today);
      check(edit, id);
      const kept = id ?? newId();
      const termId = deps.termOn(edit.date);
      if (termId === undefined) {
        throw new Refusal({ code: 'no-term', message: '还没有登记届次。', remedy: '请先登记本届。' });
      }
      if (id === undefined) store.add({ ...edit, id: kept, termId });
      else store.change(id, { ...edited(activity, edit), termId });
      return detailOf(kept, today);
    },
    mark: ({ id, marks }, work) => {
      const fact = found(id, work.today);
      work.about(fact.title);
      for (const mark of marks) {
        checkMark(fact, mark.deputyId, work);
        setMark(fact, mark, work.newId);
      }
      return detailOf(id, work.today);
    },
    remove: ({ id }, { about, today }) => {
      const fact = found(id, today);
      about(`${documentDate(fact.date)}${fact.title}`);
      for (const mark of fact.attendance) store.marks.remove(mark.id);
      store.remove(id);
      return { removed: true };
    },
  };
}

type Mark = { deputyId: string; mark?: ActivityFact['attendance'][number]['mark'] | undefined };
