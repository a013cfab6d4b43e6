import type { PlainDate } from '#electron/values/plain-date.ts';
import type { DeadlineState } from './deadline.ts';

type Judged = { answeredOn?: PlainDate | undefined; deadline: Pick<DeadlineState, 'state'> };

/** The states by which a list is looked through: without a reply, of those late, due today, due later this week, and with one. */
export const listStates = ['all', 'open', 'overdue', 'today', 'week', 'answered'] as const;

/** Whether an opinion is in one of the states by which a list is looked through. */
export const inState: Record<(typeof listStates)[number], (opinion: Judged) => boolean> = {
  all: () => true,
  open: ({ answeredOn, deadline }) => answeredOn === undefined && deadline.state !== 'withdrawn',
  overdue: ({ deadline }) => deadline.state === 'overdue',
  today: ({ deadline }) => deadline.state === 'due-today',
  week: ({ deadline }) => deadline.state === 'due-this-week',
  answered: ({ answeredOn }) => answeredOn !== undefined,
};

/** How many opinions are in each state. */
export function countsOf(opinions: readonly Judged[]): Record<(typeof listStates)[number], number> {
  const count = (state: (typeof listStates)[number]) => opinions.filter(inState[state]).length;
  return Object.fromEntries(listStates.map((state) => [state, count(state)])) as ReturnType<typeof countsOf>;
}
