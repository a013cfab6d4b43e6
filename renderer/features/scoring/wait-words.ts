import type { DeputyScore } from '#features/scoring/contract.ts';

/** Why nobody has a grade yet, on one line. */
export const waitWords = (waits: DeputyScore['waits']): string =>
  `${waits.map(({ text }) => text).join('；')}。`;
