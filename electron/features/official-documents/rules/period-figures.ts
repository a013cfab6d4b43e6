import type { PlainDate } from '#electron/values/plain-date.ts';
import { answerState, type OpinionFact } from './opinion-figures.ts';
import { within } from './period.ts';

/** An opinion with what a periodic analysis sorts by. */
export type DatedOpinion = OpinionFact & {
  raisedOn: PlainDate;
  category: string;
  source: string;
};

/** What happened to opinions within a stretch of time, whenever they were raised, and what was overdue at its end (件). */
export type OpinionFlow = { received: number; assigned: number; answered: number; overdue: number };

/** Counts the opinions received, assigned and answered within the stretch; overdue is as of its last day, or `today` if earlier. */
export function opinionFlow(
  opinions: DatedOpinion[],
  stretch: { from: PlainDate; to: PlainDate },
  today: PlainDate,
): OpinionFlow {
  const end = stretch.to < today ? stretch.to : today;
  const soFar = { from: stretch.from, to: end };
  const count = (holds: (opinion: DatedOpinion) => boolean) => opinions.filter(holds).length;
  return {
    received: count(({ raisedOn }) => within(raisedOn, soFar)),
    assigned: count(({ assignedOn }) => within(assignedOn, soFar)),
    answered: count(({ answeredOn }) => within(answeredOn, soFar)),
    overdue: count((opinion) => answerState(opinion, end) === 'overdue'),
  };
}

/** The change against before in words: 增加3件, 减少3件, 持平. */
export function changeWords(now: number, before: number, unit: string): string {
  if (now === before) return '持平';
  return now > before ? `增加${now - before}${unit}` : `减少${before - now}${unit}`;
}
