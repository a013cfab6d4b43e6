import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Share } from '#electron/values/share.ts';

/** One activity with its attendance: whoever came late came; who was not notified is in no count. */
export type ActivityFact = {
  date: PlainDate;
  title: string;
  kind: string;
  present: number;
  late: number;
  leave: number;
  absent: number;
};

/** Persons that came, out of persons notified; over several activities both are 人次. */
export const attendanceOf = (facts: ActivityFact[]): Share =>
  facts.reduce(
    (sum, { present, late, leave, absent }) => ({
      count: sum.count + present + late,
      of: sum.of + present + late + leave + absent,
    }),
    { count: 0, of: 0 },
  );

/** Activities by kind in the practice's order; kinds without an activity are left out, kinds it does not name come last. */
export function byKind(facts: ActivityFact[], kinds: string[]) {
  const groups = Map.groupBy(facts, ({ kind }) => kind);
  return [...new Set([...kinds, ...groups.keys()])].flatMap((kind) => {
    const own = groups.get(kind) ?? [];
    return own.length === 0 ? [] : [{ kind, times: own.length, attendance: attendanceOf(own) }];
  });
}
