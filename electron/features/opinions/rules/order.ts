import type { DeadlineState } from './deadline.ts';

type Standing = { deadline: Pick<DeadlineState, 'state' | 'days'> };

/** Opinions by how they stand, the most urgent first; those of one group that still wait, soonest due first. */
export const stateGroups = [
  { key: 'overdue', name: '逾期', states: ['overdue'], byDays: true },
  { key: 'going', name: '未到期', states: ['due-today', 'due-this-week', 'running'], byDays: true },
  { key: 'not-assigned', name: '未交办', states: ['not-assigned'], byDays: false },
  { key: 'merged', name: '并案', states: ['merged'], byDays: false },
  { key: 'answered', name: '已答复', states: ['answered-in-time', 'answered-late'], byDays: false },
  { key: 'withdrawn', name: '已撤回', states: ['withdrawn'], byDays: false },
] as const satisfies readonly {
  key: string;
  name: string;
  states: readonly DeadlineState['state'][];
  byDays: boolean;
}[];

const rank = Object.fromEntries(
  stateGroups.flatMap(({ states }, at) => states.map((state) => [state, at])),
) as Record<DeadlineState['state'], number>;

/** The group that an opinion belongs to by how it stands. */
export const stateGroupOf = ({ deadline }: Standing): (typeof stateGroups)[number] =>
  stateGroups[rank[deadline.state]] as (typeof stateGroups)[number];

/** The longest overdue first, then what is due soonest, what waits to be assigned, and what was answered last of all. */
export function mostUrgentFirst(one: Standing, other: Standing): number {
  const apart = rank[one.deadline.state] - rank[other.deadline.state];
  if (apart !== 0) return apart;
  return stateGroupOf(one).byDays ? one.deadline.days - other.deadline.days : 0;
}
