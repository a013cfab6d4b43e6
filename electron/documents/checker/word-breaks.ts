import { textCharacters } from '../text-width.ts';
import { titleLines } from '../title-lines.ts';
import { isWithin, NOT_FIRST, spansOf, spansOfTerms, WHOLE } from '../title-words.ts';

/** Characters of 二号 in a line: what is longer, a name in 《》 too, has to go on in the next. */
const LINE = 20;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** True where single characters left over by the segmenter on either side of an offset make a word: 履／职能力. */
function withinLoose(text: string, at: number): boolean {
  const pair = text.slice(at - 1, at + 1);
  if (!/^[\u4e00-\u9fff]{2}$/.test(pair) || wordsOf(pair).length > 1) return false;
  const before = wordsOf(text.slice(0, at)).at(-1) ?? '';
  return before.length === 1 && !/^[的和与及对在于为把被将向]$/.test(before);
}

/** True where a word of a text reaches over an offset. */
function withinWord(text: string, at: number): boolean {
  for (const { index, segment, isWordLike } of segmenter.segment(text))
    if (index < at && at < index + segment.length) return isWordLike === true;
  return false;
}

/**
 * The line ends of a title that part a word, a name, a date or a book title (GB/T 9704-2012 7.3.1), as the words on
 * both sides; a division that sense allows is never among them.
 */
export function brokenWords(lines: string[]): string[] {
  const title = lines.join('');
  if (lines.length < 2 || titleLines(title).join('\n') === lines.join('\n')) return [];
  const broken: string[] = [];
  let at = 0;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    at += line.length;
    const next = lines[index + 1] ?? '';
    const inWhole = WHOLE.flatMap((pattern) => spansOf(title, pattern)).some(
      (span) => isWithin(at)(span) && textCharacters(title.slice(span.from, span.to)) <= LINE,
    );
    // The segmenter must see the word in the whole title and in the words just around the break.
    const near = title.slice(Math.max(0, at - 4), at + 4);
    const inWord =
      spansOfTerms(title).some(isWithin(at)) ||
      withinLoose(title, at) ||
      (withinWord(title, at) && withinWord(near, Math.min(4, at)));
    if (inWhole || NOT_FIRST.test(next) || inWord) broken.push(`${line.slice(-4)}／${next.slice(0, 4)}`);
  }
  return broken;
}
