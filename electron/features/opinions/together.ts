import type { Handlers, Work } from '#electron/procedure.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { opinionsContract } from './contract.ts';
import type { OpinionFact } from './facts.ts';
import { carryingBlocked, opinionCourse } from './rules/course.ts';
import { type StepCode, stepNames } from './rules/steps.ts';
import type { opinionSteps } from './steps.ts';

const numbered = (opinions: readonly OpinionFact[]) =>
  opinions.length === 1 ? `第${opinions[0]?.number}号` : `第${opinions[0]?.number}号等 ${opinions.length} 件`;

/** Refuses a step of several where one of them may not take it, and names each that may not. */
function refuseAny(opinions: readonly OpinionFact[], code: StepCode): void {
  const blocked = opinions.flatMap((opinion) => {
    const why = opinionCourse[code].blocked(opinion.inForce, opinion);
    return why === undefined ? [] : [`第${opinion.number}号：${why}`];
  });
  if (blocked.length === 0) return;
  const [only] = blocked;
  const verb = stepNames[code];
  throw new Refusal({
    code: 'step-blocked',
    message: opinions.length === 1 && only ? only : `其中 ${blocked.length} 件不能${verb}，一件也没有登记。`,
    ...(opinions.length > 1 && { details: blocked }),
    remedy: opinions.length === 1 ? '请核对办理环节。' : `请去掉这几件，再${verb}其余的。`,
  });
}

/** Refuses an opinion with which no other can go on, or could not have gone on that day. */
function refuseMain(main: OpinionFact, date: string): void {
  const why = carryingBlocked(main.inForce);
  if (why !== undefined)
    throw new Refusal({
      code: 'not-to-merge-into',
      message: `第${main.number}号${why}`,
      remedy: '请并入仍在办理的一件。',
    });
  if (date < main.raisedOn)
    throw new Refusal({
      code: 'step-too-early',
      message: `并案日期早于第${main.number}号的提出日期（${documentDate(main.raisedOn)}）。`,
      remedy: '请核对并案日期。',
    });
}

/** What is done with several opinions at once. */
export function togetherService(deps: {
  found: (id: string, today: string) => OpinionFact;
  steps: ReturnType<typeof opinionSteps>;
}): Pick<Handlers<typeof opinionsContract>, 'urgeAll'> & {
  merge: (input: { ids: string[]; intoId: string; date: string; text: string }, work: Work) => void;
} {
  const all = (ids: readonly string[], today: string) => [...new Set(ids)].map((id) => deps.found(id, today));

  return {
    urgeAll: ({ ids, ...step }, work) => {
      const opinions = all(ids, work.today);
      work.about(numbered(opinions));
      refuseAny(opinions, 'urged');
      for (const opinion of opinions) deps.steps.take(opinion, { ...step, code: 'urged' }, work);
      const lists = Map.groupBy(opinions, ({ unit, raisedOn }) => `${raisedOn.slice(0, 4)} ${unit}`);
      return {
        units: [...lists.values()].map((own) => ({
          unit: own[0]?.unit ?? '',
          year: Number(own[0]?.raisedOn.slice(0, 4)),
          ids: own.map(({ id }) => id),
        })),
      };
    },
    merge({ ids, intoId, date, text }, work) {
      const main = deps.found(intoId, work.today);
      const opinions = all(ids, work.today).filter(({ id }) => id !== intoId);
      if (opinions.length === 0)
        throw new Refusal({
          code: 'merge-with-itself',
          message: '并入的就是这一件本身。',
          remedy: '请另选一件。',
        });
      work.about(`${numbered(opinions)}并入第${main.number}号`);
      refuseAny(opinions, 'merged');
      refuseMain(main, date);
      for (const opinion of opinions) deps.steps.take(opinion, { code: 'merged', date, text, intoId }, work);
    },
  };
}
