import type { PlainDate } from '#electron/values/plain-date.ts';
import type { DeadlineState } from './deadline.ts';

type Judged = { answeredOn?: PlainDate | undefined; deadline: Pick<DeadlineState, 'state'> };

/** Whether an opinion is in one of the states by which a list is looked through. */
export const inState = {
  all: () => true,
  open: ({ answeredOn, deadline }) => answeredOn === undefined && deadline.state !== 'withdrawn',
  overdue: ({ deadline }) => deadline.state === 'overdue',
  answered: ({ answeredOn }) => answeredOn !== undefined,
} satisfies Record<string, (opinion: Judged) => boolean>;
