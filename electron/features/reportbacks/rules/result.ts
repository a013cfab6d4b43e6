import { exceeds, reaches, type Share } from '#electron/values/share.ts';
import type { Denominator, ReportbackSettings } from '../settings.ts';
import type { Tally } from './tally.ts';

/** The share of the votes that the named options got together. */
export function tallyShare(tally: Tally, options: readonly string[], denominator: Denominator): Share {
  return {
    count: options.reduce((sum, option) => sum + (tally.votes[option] ?? 0), 0),
    of: tally[denominator],
  };
}

/** The result of a tally that agrees, by the first rule that fits; undefined where the practice fixes none. */
export function tallyResult(
  tally: Tally,
  { results, denominator }: Pick<ReportbackSettings, 'results' | 'denominator'>,
): string | undefined {
  return results.find(({ options, comparison, share }) => {
    const votes = tallyShare(tally, options, denominator);
    return comparison === 'at-least' ? reaches(votes, share) : exceeds(votes, share);
  })?.name;
}
