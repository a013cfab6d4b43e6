import type { Handlers } from '#electron/procedure.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { activitiesContract } from './contract.ts';
import type { activitiesStore } from './store.ts';

type Counted = { present: number; late: number; leave: number; absent: number };

const withNotified = <Row extends Counted>(row: Row) => ({
  ...row,
  notified: row.present + row.late + row.leave + row.absent,
});

/** Activities and their attendance. */
export function activitiesService(room: {
  store: ReturnType<typeof activitiesStore>;
  deputies: () => { id: string; name: string; group: string }[];
}): Handlers<typeof activitiesContract> {
  return {
    list: ({ year }) => room.store.ofYear(year).map(withNotified),
    detail: ({ id }) => {
      const activity = room.store.find(id);
      if (!activity) throw new Refusal({ code: 'unknown-activity', message: '没有这项活动。' });
      const marks = new Map(room.store.attendanceOf(id).map((row) => [row.deputy_id, row.mark]));
      const attendance = room.deputies().flatMap((deputy) => {
        const mark = marks.get(deputy.id);
        return mark ? [{ deputyId: deputy.id, name: deputy.name, group: deputy.group, mark }] : [];
      });
      return { ...withNotified(activity), attendance };
    },
  };
}
