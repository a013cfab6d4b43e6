import type { Work } from '#electron/procedure.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { OpinionFact } from './facts.ts';
import type { StepCode } from './rules/steps.ts';
import { opinionSteps } from './steps.ts';
import type { opinionsStore } from './store.ts';

/** A slip about one opinion that went out. */
export type SentSlip = {
  template: string;
  /** The opinion it is about. */
  subject: string;
  number: string;
  /** What the clerk wrote into it, by the template's field. */
  answers: Readonly<Record<string, unknown>>;
  /** The days on which it was begun and on which it went out. */
  begunOn: string;
  sentOn: string;
};

/** The step that a slip is: 交办单 is 交办, 督办单 is 督办. */
const slips: Record<string, { code: StepCode; name: string }> = {
  'assignment-slip': { code: 'assigned', name: '交办单' },
  'urging-slip': { code: 'urged', name: '督办单' },
};

/**
 * Makes a slip that went out a step of its opinion, once: a step already registered since the slip was begun is that
 * step and takes its number; where the course does not allow the step, nothing is written.
 */
export function slipSteps(deps: {
  store: ReturnType<typeof opinionsStore>;
  opinions: (today: string) => readonly OpinionFact[];
}): (slip: SentSlip, work: Work) => void {
  const { take } = opinionSteps(deps.store);
  return (sent, work) => {
    const slip = slips[sent.template];
    const opinion = deps.opinions(work.today).find(({ id }) => id === sent.subject);
    if (!slip || !opinion) return;
    const { code, name } = slip;
    const written = (field: string) => String(sent.answers[field] ?? '');
    const number = sent.number || written('督办编号');
    const dueOn = written('新的答复期限');
    const last = opinion.inForce.findLast((step) => step.code === code);
    const same = last && (code === 'assigned' || (last.date ?? '') >= sent.begunOn);
    if (same) {
      if (number && last.number === '') deps.store.changeStep(last.id, { number });
      return;
    }
    if (code === 'assigned' && opinion.unit === '') return;
    const carried = code === 'assigned' ? { unit: opinion.unit, dueOn: opinion.dueWritten } : {};
    const text = dueOn ? `印发${name}，要求${documentDate(dueOn)}前答复` : `印发${name}`;
    try {
      take(opinion, { code, date: sent.sentOn, number, text, ...carried }, work);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
}
