import { type Course, lastOf, standingSteps } from '#electron/values/course.ts';
import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Opinion } from './opinion.ts';
import type { StepCode } from './steps.ts';

/** One step as an opinion's state is read from it; what a step does not carry is blank or absent. */
export type OpinionStepLike = {
  code: StepCode;
  date?: PlainDate | undefined;
  unit: string;
  dueOn?: PlainDate | undefined;
  result: string;
  deputyRating: string;
  voterRating: string;
  intoId?: string | undefined;
  takenBackOn?: PlainDate | undefined;
};

/** What the steps in force say of an opinion. */
export type StateOf<Step> = Opinion & { unit: string; inForce: Step[] };

type InForce = readonly { code: StepCode }[];

const has = (inForce: InForce, ...codes: StepCode[]) => inForce.some(({ code }) => codes.includes(code));

const over = (inForce: InForce) => {
  if (has(inForce, 'withdrawn')) return '已经撤回。';
  return has(inForce, 'closed') ? '已经办结，确需再办的请先重办。' : undefined;
};

/** What is done about a matter; of an opinion that goes on with another it is done about that one. */
export const handling: readonly StepCode[] = [
  'proposed',
  'assigned',
  'returned',
  'extended',
  'urged',
  'handled',
  'answered',
];

const elsewhere = (inForce: InForce) =>
  has(inForce, 'merged') ? '已经并案，请在并入的那一件上办理。' : undefined;

const carrying = (done: string, { carries = 0 }: Opinion) =>
  carries > 0 ? `还有 ${carries} 件并入本件办理，先撤回并案，才能${done}。` : undefined;

const assigned = (inForce: InForce) => has(inForce, 'assigned', 'answered');

const afterAssignment = (done: string) => (inForce: InForce) =>
  over(inForce) ?? elsewhere(inForce) ?? (assigned(inForce) ? undefined : `尚未交办，交办后才能${done}。`);

const afterAnswer = (done: string) => (inForce: InForce) =>
  has(inForce, 'withdrawn')
    ? over(inForce)
    : has(inForce, 'answered')
      ? undefined
      : `尚未答复，答复后才能${done}。`;

/** What may be done with an opinion, and what must have been done before (代表法第五十一条). */
export const opinionCourse: Course<StepCode, Opinion> = {
  proposed: {
    name: '拟办',
    blocked: (inForce) =>
      over(inForce) ?? elsewhere(inForce) ?? (assigned(inForce) ? '已经交办，要换单位的请改交。' : undefined),
  },
  assigned: { name: '交办', blocked: (inForce) => over(inForce) ?? elsewhere(inForce) },
  returned: { name: '退回', blocked: afterAssignment('退回'), undoes: ['assigned'] },
  extended: { name: '延期', blocked: afterAssignment('延期') },
  urged: { name: '督办', blocked: afterAssignment('督办') },
  handled: { name: '登记进展', blocked: afterAssignment('登记进展') },
  heard: { name: '记选民反映', blocked: (inForce) => over(inForce) ?? elsewhere(inForce) },
  answered: { name: '登记答复', blocked: afterAssignment('登记答复') },
  'fed-back': { name: '反馈', blocked: afterAnswer('反馈') },
  rated: { name: '登记评价', blocked: afterAnswer('登记评价') },
  closed: { name: '办结', blocked: (inForce) => over(inForce) ?? afterAnswer('办结')(inForce) },
  reopened: {
    name: '重办',
    blocked: (inForce) => {
      if (has(inForce, 'withdrawn')) return over(inForce);
      if (has(inForce, 'merged')) return elsewhere(inForce);
      return has(inForce, 'answered', 'closed') ? undefined : '尚未答复，不用重办。';
    },
    undoes: ['answered', 'fed-back', 'rated', 'closed'],
  },
  merged: {
    name: '并案',
    blocked: (inForce, opinion) => {
      if (has(inForce, 'merged')) return '已经并案，要改并到另一件的，先撤回这次并案。';
      if (has(inForce, 'answered')) return over(inForce) ?? '已经答复，不用并案。';
      return over(inForce) ?? carrying('并案', opinion);
    },
    undoes: handling,
  },
  withdrawn: {
    name: '撤回',
    blocked: (inForce, opinion) => over(inForce) ?? carrying('撤回', opinion),
  },
};

/** Why no other opinion can go on with this one; undefined where one can. */
export const carryingBlocked = (inForce: InForce): string | undefined =>
  has(inForce, 'merged')
    ? '自己已经并案。'
    : (over(inForce) ?? (has(inForce, 'answered') ? '已经答复，不再并入别的意见。' : undefined));

/** Why one more voter cannot be noted on it; undefined where one can. What the practice counts as closed is over, though nobody closed it. */
export const hearingBlocked = (
  opinion: Opinion & { inForce: InForce; closed: boolean },
): string | undefined =>
  opinionCourse.heard.blocked(opinion.inForce, opinion) ?? (opinion.closed ? '已经办结。' : undefined);

/** An opinion's state, read from the steps that stand. */
export function opinionState<Step extends OpinionStepLike>(
  { raisedOn, complex }: Pick<Opinion, 'raisedOn' | 'complex'>,
  steps: readonly Step[],
): StateOf<Step> {
  return stateOf({ raisedOn, complex }, standingSteps(opinionCourse, steps));
}

/**
 * The state of an opinion that goes on with another: handled and answered as that one is, fed back, rated and closed by
 * itself, on or after the day of that answer (≥).
 */
export function mergedState<Step extends OpinionStepLike>(
  own: StateOf<Step>,
  main: { inForce: readonly Step[] },
): StateOf<Step> {
  const handled = main.inForce.filter(({ code }) => handling.includes(code));
  const answer = handled.findLast(({ code }) => code === 'answered');
  const toAnswer: readonly StepCode[] = ['fed-back', 'rated', 'closed'];
  const ofItsOwn = own.inForce.filter(({ code, date = answer?.date ?? '' }) =>
    toAnswer.includes(code) ? answer && date >= (answer.date ?? '') : !handling.includes(code),
  );
  return stateOf(own, [...handled, ...ofItsOwn]);
}

function stateOf<Step extends OpinionStepLike>(
  { raisedOn, complex }: Pick<Opinion, 'raisedOn' | 'complex'>,
  inForce: Step[],
): StateOf<Step> {
  const dayOf = (code: StepCode) => inForce.findLast((step) => step.code === code)?.date;
  return {
    raisedOn,
    complex,
    inForce,
    unit: lastOf(inForce, ({ unit }) => unit) ?? '',
    proposedOn: dayOf('proposed'),
    assignedOn: dayOf('assigned'),
    urgedOn: dayOf('urged'),
    dueOn: lastOf(inForce, ({ dueOn }) => dueOn),
    answeredOn: dayOf('answered'),
    closedOn: dayOf('closed'),
    withdrawnOn: dayOf('withdrawn'),
    fedBackOn: dayOf('fed-back'),
    mergedInto: inForce.findLast(({ code }) => code === 'merged')?.intoId,
    result: lastOf(inForce, ({ result }) => result),
    deputyRating: lastOf(inForce, ({ deputyRating }) => deputyRating),
    voterRating: lastOf(inForce, ({ voterRating }) => voterRating),
  };
}
