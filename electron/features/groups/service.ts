import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { ActivityFact } from '../activities/facts.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import type { groupsContract } from './contract.ts';
import type { Group } from './fields.ts';

type Facts = {
  groups: readonly Group[];
  deputies: readonly DeputyFact[];
  activities: readonly ActivityFact[];
};

/** Groups of a year's terms with their members' attendance. */
export function groupsService(deps: {
  facts: (year: number, today: string) => Facts;
}): Handlers<typeof groupsContract> {
  function rows(year: number, today: string) {
    const { groups, deputies, activities } = deps.facts(year, today);
    const marks = Map.groupBy(
      activities.flatMap(({ attendance }) => attendance),
      ({ deputyId }) => deputyId,
    );
    return groups.map(({ id: groupId, name: groupName }) => {
      const members = inStrokeOrder(deputies.filter((deputy) => deputy.groupId === groupId)).map(
        ({ id, name, workplace, levelName }) => {
          const own = marks.get(id) ?? [];
          const present = own.filter(({ came }) => came).length;
          return { id, name, workplace, levelName, present, expected: own.length };
        },
      );
      return {
        id: groupId,
        name: groupName,
        deputies: members.length,
        present: members.reduce((sum, member) => sum + member.present, 0),
        expected: members.reduce((sum, member) => sum + member.expected, 0),
        members,
      };
    });
  }

  return {
    list: ({ year }, { today }) => rows(year, today),
    detail: ({ id, year }, { today }) => {
      const group = rows(year, today).find((row) => row.id === id);
      if (!group) throw new Refusal({ code: 'unknown-group', message: '没有这个代表小组。' });
      return group;
    },
  };
}
