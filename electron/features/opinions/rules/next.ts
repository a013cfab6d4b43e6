import type { DeadlineState } from './deadline.ts';
import type { StepCode } from './steps.ts';

/** What the usual next step is decided by. */
export type State = {
  assignedOn?: string | undefined;
  answeredOn?: string | undefined;
  withdrawnOn?: string | undefined;
  fedBackOn?: string | undefined;
  mergedInto?: string | undefined;
  deputyRating?: string | undefined;
  /** By hand or by the practice's rule. */
  closed: boolean;
  /** Its deputy is content with the reply, in the practice's words. */
  satisfied: boolean;
};

/** The step that an office would usually take next; undefined once the matter is over. */
export function usualNext(state: State): StepCode | undefined {
  const { assignedOn, answeredOn, withdrawnOn, fedBackOn, mergedInto } = state;
  const { deputyRating = '', closed, satisfied } = state;
  if (withdrawnOn !== undefined) return undefined;
  // those who raised what goes on with another are told of its answer, each of them
  if (mergedInto !== undefined && answeredOn === undefined) return undefined;
  if (mergedInto !== undefined && fedBackOn === undefined) return 'fed-back';
  if (answeredOn === undefined) return assignedOn === undefined ? 'assigned' : 'answered';
  if (deputyRating === '') return 'rated';
  if (closed) return undefined;
  if (satisfied) return 'closed';
  // what goes on with another is done again on that one
  return mergedInto === undefined ? 'reopened' : undefined;
}

/** The steps that go on from where an opinion stands, the usual one among them; every other corrects it, or leaves it. */
export function stepsAhead(state: State): StepCode[] {
  const { assignedOn, answeredOn, withdrawnOn, fedBackOn, mergedInto, deputyRating = '', closed } = state;
  if (withdrawnOn !== undefined) return [];
  if (answeredOn === undefined) {
    if (mergedInto !== undefined) return [];
    return assignedOn === undefined ? ['proposed', 'assigned'] : ['answered', 'urged', 'extended', 'handled'];
  }
  const after: Partial<Record<StepCode, boolean>> = {
    'fed-back': fedBackOn === undefined,
    rated: deputyRating === '',
    closed: !closed,
    reopened: mergedInto === undefined,
  };
  return (Object.keys(after) as StepCode[]).filter((code) => after[code]);
}

/** The step that a list offers beside an opinion: a unit that is late, or has its last day, is urged before its reply comes. */
export const offeredNext = (
  state: State & { deadline: Pick<DeadlineState, 'state'> },
): StepCode | undefined => {
  const usual = usualNext(state);
  const pressing = state.deadline.state === 'overdue' || state.deadline.state === 'due-today';
  return usual === 'answered' && pressing ? 'urged' : usual;
};

/** What a step is called that was taken before: a second assignment is 改交, a second reply corrects the first. */
export const againNames: Partial<Record<StepCode, string>> = {
  assigned: '改交',
  answered: '更正答复',
  rated: '更正评价',
};
