import type { Share } from '#electron/values/share.ts';
import type { DeputyLevel } from '../../deputies/rules/levels.ts';

/** Deputies who reported back with a count that stands, out of all; the township's own, and beside them those of higher levels. */
export type Coverage = { own: Share; higher: Share };

/**
 * Counts each deputy once, by report-backs that were held and whose count agrees. The duty to see that deputies report back is
 * the township's for its own (代表法第五十八条); deputies of higher levels who live here are counted beside them.
 */
export function reportbackCoverage(
  reportbacks: readonly { deputyId: string; held: boolean; refused: boolean }[],
  deputies: readonly { id: string; level: DeputyLevel }[],
): Coverage {
  const reported = new Set(
    reportbacks.filter(({ held, refused }) => held && !refused).map(({ deputyId }) => deputyId),
  );
  const shareOf = (those: readonly { id: string }[]): Share => ({
    count: those.filter(({ id }) => reported.has(id)).length,
    of: those.length,
  });
  return {
    own: shareOf(deputies.filter(({ level }) => level === 'township')),
    higher: shareOf(deputies.filter(({ level }) => level !== 'township')),
  };
}
