import type { PlainDate } from '#electron/values/plain-date.ts';

type Entry = {
  date: PlainDate;
  transferred: boolean;
  feedbackOn?: PlainDate | undefined;
  satisfaction: string;
};

/** Whether the voter still waits: what was passed on to a unit has not been fed back. */
const waits = ({ transferred, feedbackOn, satisfaction }: Entry) =>
  transferred && feedbackOn === undefined && satisfaction === '';

/** Who has waited longest for an answer first, then the rest from the latest day on. */
export function longestWaitFirst(one: Entry, other: Entry): number {
  const apart = Number(waits(other)) - Number(waits(one));
  if (apart !== 0 || one.date === other.date) return apart;
  return one.date < other.date === waits(one) ? -1 : 1;
}
