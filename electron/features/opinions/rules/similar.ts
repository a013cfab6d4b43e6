import { addMonths, type PlainDate } from '#electron/values/plain-date.ts';
import { subjectOf } from './title.ts';

/** What of an opinion is held against another's. */
export type Matter = {
  title: string;
  raisedOn: PlainDate;
  /** The station of the reception, or else of whoever raised it; '' where neither is known. */
  station: string;
};

/** How two matters are alike: the words that both titles have, the station if it is the same, and both said in a sentence. */
export type Likeness = { words: string[]; sameStation: boolean; reason: string };

/** Raised within so many years before it (≥) a matter still counts as of the last years. */
export const similarYears = 3;

/** Words of every title, which say nothing of what it is about. */
const empty =
  /问题|建议|意见|关于|解决|加强|进一步|尽快|及时|推进|改善|完善|加快|做好|建设|工作|管理|情况|我[镇乡村县]|[一二三四五六七八九十0-9]+[组社号条盏处个]/gu;

/** A shared run of this many characters is a word (≥). */
const leastWord = 2;

/** Titles that share words of so many characters in all are about one matter (≥); at one station fewer do. */
const enough = 4;
const enoughAtOneStation = 2;

const parts = (title: string) =>
  subjectOf(title)
    .replace(empty, ' ')
    .split(/[\s\p{P}的与及]+/u)
    .filter((part) => part.length >= leastWord);

/** The longest runs of characters that two titles share, none within another, in the order of the first title. */
function sharedWords(one: string, other: string): string[] {
  const found: string[] = [];
  const there = parts(other);
  for (const part of parts(one)) {
    for (let from = 0; from < part.length; ) {
      let length = 0;
      while (
        from + length < part.length &&
        there.some((candidate) => candidate.includes(part.slice(from, from + length + 1)))
      )
        length += 1;
      if (length >= leastWord) found.push(part.slice(from, from + length));
      from += Math.max(1, length);
    }
  }
  return [...new Set(found)];
}

/**
 * Whether an earlier matter is about the same thing: its title shares words of four characters in all, or of two where
 * both came up at one station, and it was raised within three years. A comparison of words only: the clerk decides.
 */
export function likeness(matter: Matter, earlier: Matter): Likeness | undefined {
  if (earlier.raisedOn < addMonths(matter.raisedOn, -12 * similarYears)) return undefined;
  const words = sharedWords(matter.title, earlier.title);
  const shared = words.reduce((sum, word) => sum + word.length, 0);
  const sameStation = matter.station !== '' && matter.station === earlier.station;
  if (shared < (sameStation ? enoughAtOneStation : enough)) return undefined;
  const named = `标题都说到${words.map((word) => `“${word}”`).join('')}`;
  return { words, sameStation, reason: sameStation ? `${named}，都在${matter.station}` : named };
}
