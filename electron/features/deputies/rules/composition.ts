import type { Share } from '#electron/values/share.ts';

/** A word of the roster and how many deputies it is written for; '' are those for whom nothing is. */
export type Count = { name: string; count: number };

/** Deputies by a word of the roster: the most frequent first, those without one last. */
export function countedBy<Deputy>(deputies: readonly Deputy[], wordOf: (deputy: Deputy) => string): Count[] {
  return [...Map.groupBy(deputies, wordOf)]
    .map(([name, own]) => ({ name, count: own.length }))
    .sort((one, other) => Number(one.name === '') - Number(other.name === '') || other.count - one.count);
}

/** A party as the roster's many writings of one mean it. */
export const partyOf = ({ party }: { party: string }): string =>
  ['党员', '中共', '共产党员', '中国共产党党员'].includes(party) ? '中共党员' : party;

/** Women out of all deputies (选举法第七条: an appropriate number, to be raised step by step). */
export const womenAmong = (deputies: readonly { sex: string }[]): Share => ({
  count: deputies.filter(({ sex }) => sex === '女').length,
  of: deputies.length,
});

/** Grass-roots deputies out of all: those whose composition on the roster has one of the practice's words (选举法第七条). */
export const grassRootsAmong = (
  deputies: readonly { composition: string }[],
  words: readonly string[],
): Share => ({
  count: deputies.filter(({ composition }) => words.some((word) => composition.includes(word))).length,
  of: deputies.length,
});
