import type { Work } from '#electron/procedure.ts';
import { noFuture } from '#electron/values/no-future.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { OpinionFact } from './facts.ts';
import type { OpinionStep } from './fields.ts';
import { hearingBlocked, opinionCourse } from './rules/course.ts';
import { blankStep, type StepCode, stepNames } from './rules/steps.ts';
import type { opinionsStore } from './store.ts';

/** A step to be taken: what it carries beside its kind and day. */
export type NewStep = { code: StepCode; date: string } & Partial<
  Pick<
    OpinionStep,
    'unit' | 'dueOn' | 'result' | 'deputyRating' | 'voterRating' | 'number' | 'text' | 'intoId' | 'documentId'
  >
>;

/** Codes of refusals that were there before steps were, for those who wait for them. */
const blockedCodes: Partial<Record<StepCode, string>> = {
  answered: 'answer-before-assignment',
  rated: 'rating-before-answer',
};

/** The step that one stands on, and its day: a reply may be entered after an urging that came later than it. */
function groundOf({ raisedOn, assignedOn, answeredOn }: OpinionFact, code: StepCode) {
  if (['fed-back', 'rated', 'closed'].includes(code)) return { day: answeredOn, name: stepNames.answered };
  if (['returned', 'extended', 'urged', 'handled', 'answered'].includes(code))
    return { day: assignedOn, name: stepNames.assigned };
  return { day: raisedOn, name: '提出' };
}

/** The opinion of an id among all; refused where there is none. */
export function foundOpinion(opinions: readonly OpinionFact[], id: string): OpinionFact {
  const fact = opinions.find((candidate) => candidate.id === id);
  if (!fact) throw new Refusal({ code: 'unknown-opinion', message: '没有这件意见建议。' });
  return fact;
}

/** Notes on an opinion what one more voter says of it, as a step; answers its number and with whom it is. */
export const hearVoter =
  (store: ReturnType<typeof opinionsStore>, opinions: (today: string) => readonly OpinionFact[]) =>
  (id: string, { date, words }: { date: string; words: string }, work: Work) => {
    const fact = foundOpinion(opinions(work.today), id);
    const why = hearingBlocked(fact);
    if (why !== undefined)
      throw new Refusal({
        code: 'takes-no-voters',
        message: `第${fact.number}号${why}`,
        remedy: '请先重办，或只登记接待，再转为新的意见。',
      });
    opinionSteps(store).take(fact, { code: 'heard', date, text: words }, work);
    return { number: fact.number, unit: fact.unit };
  };

/** Taking and taking back the steps of an opinion; what may not be done now is refused with the course's own reason. */
export function opinionSteps(store: ReturnType<typeof opinionsStore>) {
  function refuseBlocked(opinion: OpinionFact, { code, date }: NewStep): void {
    const blocked = opinionCourse[code].blocked(opinion.inForce, opinion);
    const refusal = blockedCodes[code] ?? 'step-blocked';
    if (blocked !== undefined) {
      throw new Refusal({ code: refusal, message: blocked, remedy: '请核对办理环节。' });
    }
    const { day, name } = groundOf(opinion, code);
    const word = `${stepNames[code]}日期`;
    if (day === undefined || date >= day) return;
    throw new Refusal({
      code: code === 'answered' ? refusal : 'step-too-early',
      message: `${word}早于${name}日期（${documentDate(day)}）。`,
      remedy: `请核对${word}。`,
    });
  }

  return {
    take(opinion: OpinionFact, step: NewStep, { actor, newId, today }: Work): void {
      noFuture(step.date, today, `${stepNames[step.code]}日期`);
      refuseBlocked(opinion, step);
      if (step.dueOn !== undefined && step.dueOn < step.date) {
        throw new Refusal({
          code: 'due-before-step',
          message: '要求办结日期早于交办日期。',
          remedy: '请核对要求办结日期。',
        });
      }
      store.take({ ...blankStep, ...step, actor, id: newId(), opinionId: opinion.id });
    },
    takeBack(opinion: OpinionFact, stepId: string, why: string, { about, today }: Work): void {
      const step = opinion.steps.find(({ id }) => id === stepId);
      if (!step || step.takenBackOn !== undefined) {
        throw new Refusal({ code: 'unknown-step', message: '没有这一步，或者已经撤回。' });
      }
      about(`第${opinion.number}号：${stepNames[step.code]}`);
      store.changeStep(stepId, { takenBackOn: today, takenBackWhy: why });
    },
  };
}
