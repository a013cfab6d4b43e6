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
  takenBackOn?: PlainDate | undefined;
};

type InForce = readonly { code: StepCode }[];

const has = (inForce: InForce, ...codes: StepCode[]) => inForce.some(({ code }) => codes.includes(code));

const over = (inForce: InForce) => {
  if (has(inForce, 'withdrawn')) return '已经撤回。';
  return has(inForce, 'closed') ? '已经办结，确需再办的请先重办。' : undefined;
};

const assigned = (inForce: InForce) => has(inForce, 'assigned', 'answered');

const afterAssignment = (done: string) => (inForce: InForce) =>
  over(inForce) ?? (assigned(inForce) ? undefined : `尚未交办，交办后才能${done}。`);

const afterAnswer = (done: string) => (inForce: InForce) =>
  has(inForce, 'withdrawn')
    ? over(inForce)
    : has(inForce, 'answered')
      ? undefined
      : `尚未答复，答复后才能${done}。`;

/** What may be done with an opinion, and what must have been done before (代表法第五十一条). */
export const opinionCourse: Course<StepCode, Opinion> = {
  proposed: { name: '拟办', blocked: (inForce) => over(inForce) },
  assigned: { name: '交办', blocked: (inForce) => over(inForce) },
  returned: { name: '退回', blocked: afterAssignment('退回'), undoes: ['assigned'] },
  extended: { name: '延期', blocked: afterAssignment('延期') },
  urged: { name: '督办', blocked: afterAssignment('督办') },
  handled: { name: '登记进展', blocked: afterAssignment('登记进展') },
  answered: { name: '登记答复', blocked: afterAssignment('登记答复') },
  'fed-back': { name: '反馈', blocked: afterAnswer('反馈') },
  rated: { name: '登记评价', blocked: afterAnswer('登记评价') },
  closed: { name: '办结', blocked: (inForce) => over(inForce) ?? afterAnswer('办结')(inForce) },
  reopened: {
    name: '重办',
    blocked: (inForce) => {
      if (has(inForce, 'withdrawn')) return over(inForce);
      return has(inForce, 'answered', 'closed') ? undefined : '尚未答复，不用重办。';
    },
    undoes: ['answered', 'fed-back', 'rated', 'closed'],
  },
  withdrawn: { name: '撤回', blocked: (inForce) => over(inForce) },
};

/** An opinion's state, read from the steps that stand. */
export function opinionState<Step extends OpinionStepLike>(
  { raisedOn, complex }: Pick<Opinion, 'raisedOn' | 'complex'>,
  steps: readonly Step[],
): Opinion & { unit: string; inForce: Step[] } {
  const inForce = standingSteps(opinionCourse, steps);
  const dayOf = (code: StepCode) => inForce.findLast((step) => step.code === code)?.date;
  return {
    raisedOn,
    complex,
    inForce,
    unit: lastOf(inForce, ({ unit }) => unit) ?? '',
    assignedOn: dayOf('assigned'),
    dueOn: lastOf(inForce, ({ dueOn }) => dueOn),
    answeredOn: dayOf('answered'),
    closedOn: dayOf('closed'),
    withdrawnOn: dayOf('withdrawn'),
    result: lastOf(inForce, ({ result }) => result),
    deputyRating: lastOf(inForce, ({ deputyRating }) => deputyRating),
    voterRating: lastOf(inForce, ({ voterRating }) => voterRating),
  };
}
