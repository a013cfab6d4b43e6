import type { PlainDate } from '#electron/values/plain-date.ts';
import type { OpinionSettings, Stage } from '../settings.ts';
import { hasReached, isClosed, type Opinion } from './opinion.ts';

/** A stage as the steps along the top show it. */
export type Step = { stage: Stage; state: 'done' | 'current' | 'to-come' };

/** Where an opinion stands: the last stage reached without a gap before it, or once closed the last reached at all; then it is done, too. */
export function stageOf(
  opinion: Opinion,
  { stages, closing }: Pick<OpinionSettings, 'stages' | 'closing'>,
  today: PlainDate,
): { stage: Stage | undefined; steps: Step[] } {
  const reached = stages.map(({ reachedBy }) => hasReached(opinion, reachedBy, closing, today));
  const gap = reached.indexOf(false);
  const beforeGap = (gap === -1 ? stages.length : gap) - 1;
  const closed = isClosed(opinion, closing, today);
  const at = closed ? reached.lastIndexOf(true) : beforeGap;
  return {
    stage: stages[at],
    steps: stages.map((stage, index) => ({
      stage,
      state: index > at ? 'to-come' : index < at || closed ? 'done' : 'current',
    })),
  };
}
