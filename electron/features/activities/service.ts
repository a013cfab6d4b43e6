import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import type { activitiesContract } from './contract.ts';
import type { ActivityFact } from './facts.ts';
import type { activitiesStore } from './store.ts';

/** Activities and their attendance. */
export function activitiesService(deps: {
  store: ReturnType<typeof activitiesStore>;
  facts: (year: number, today: string) => { activities: readonly ActivityFact[] };
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
}): Handlers<typeof activitiesContract> {
  return {
    list: ({ year }, { today }) => [...deps.facts(year, today).activities],
    detail: ({ id }, { today }) => {
      const year = Number(deps.store.find(id)?.date.slice(0, 4));
      const activity = deps.facts(year || 0, today).activities.find((candidate) => candidate.id === id);
      if (!activity) throw new Refusal({ code: 'unknown-activity', message: '没有这项活动。' });
      const marks = new Map(activity.attendance.map(({ deputyId, mark }) => [deputyId, mark]));
      const attendance = inStrokeOrder(deps.deputies()).flatMap(({ id: deputyId, name, group }) => {
        const mark = marks.get(deputyId);
        return mark ? [{ deputyId, name, group, mark }] : [];
      });
      return { ...activity, attendance };
    },
  };
}
