import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { groupsContract } from './contract.ts';
import type { groupsStore } from './store.ts';

type Member = {
  id: string;
  name: string;
  workplace: string;
  levelName: string;
  groupId?: string | undefined;
};

/** Groups with their members' attendance. */
export function groupsService(room: {
  store: ReturnType<typeof groupsStore>;
  deputies: () => Member[];
}): Handlers<typeof groupsContract> {
  function rows(year: number) {
    const attendance = new Map(room.store.attendance(year).map((row) => [row.deputy_id, row]));
    const deputies = room.deputies();
    return room.store.all().map((group) => {
      const members = deputies
        .filter((deputy) => deputy.groupId === group.id)
        .map(({ id, name, workplace, levelName }) => {
          const { present = 0, expected = 0 } = attendance.get(id) ?? {};
          return { id, name, workplace, levelName, present, expected };
        });
      return {
        ...group,
        deputies: members.length,
        present: members.reduce((sum, member) => sum + member.present, 0),
        expected: members.reduce((sum, member) => sum + member.expected, 0),
        members,
      };
    });
  }

  return {
    list: ({ year }) => rows(year),
    detail: ({ id, year }) => {
      const group = rows(year).find((row) => row.id === id);
      if (!group) throw new Refusal({ code: 'unknown-group', message: '没有这个代表小组。' });
      return group;
    },
  };
}
