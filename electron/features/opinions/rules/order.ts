import type { DeadlineState } from './deadline.ts';

const rank: Record<DeadlineState['state'], number> = {
  overdue: 0,
  'due-today': 1,
  'due-this-week': 2,
  running: 3,
  'not-assigned': 4,
  merged: 5,
  'answered-in-time': 6,
  'answered-late': 6,
  withdrawn: 7,
};

/** The longest overdue first, then what is due soonest, what waits to be assigned, and what was answered last of all. */
export function mostUrgentFirst(
  one: { deadline: Pick<DeadlineState, 'state' | 'days'> },
  other: { deadline: Pick<DeadlineState, 'state' | 'days'> },
): number {
  const apart = rank[one.deadline.state] - rank[other.deadline.state];
  if (apart !== 0) return apart;
  return rank[one.deadline.state] < 4 ? one.deadline.days - other.deadline.days : 0;
}
