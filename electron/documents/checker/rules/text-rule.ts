import type { Fault, Mend, Reading, Rule } from '../finding.ts';
import type { Paragraph } from '../model.ts';
import { around, placeOf } from '../place.ts';

/** What a rule on text finds in a paragraph: a stretch and what it should read. */
export type Slip = { from: number; to: number; text?: string };

/** A rule over the text of every paragraph: one fault a paragraph, the first slip quoted, all mended. */
export function textRule(
  about: Pick<Rule, 'rule' | 'clause' | 'strength'>,
  words: { found: string; expected: string },
  find: (text: string, paragraph: Paragraph, reading: Reading) => Slip[],
): Rule {
  return {
    ...about,
    check: (reading) =>
      reading.model.paragraphs.flatMap((paragraph): Fault[] => {
        const slips = find(paragraph.text, paragraph, reading);
        const [first] = slips;
        if (!first) return [];
        const mends: Mend[] = slips.flatMap(({ from, to, text }) =>
          text === undefined ? [] : [{ kind: 'text', paragraph: paragraph.index, from, to, text }],
        );
        return [
          {
            place: placeOf(reading, paragraph),
            found: words.found,
            words: around(paragraph.text, first.from, first.to),
            count: slips.length,
            expected: words.expected,
            ...(mends.length === slips.length && { mends }),
          },
        ];
      }),
  };
}

/** Matches of a pattern as slips; `text` says what each should read. */
export const slipsOf = (
  text: string,
  pattern: RegExp,
  right: (found: RegExpExecArray) => string | undefined,
): Slip[] =>
  [...text.matchAll(pattern)].map((found) => {
    const due = right(found);
    return { from: found.index, to: found.index + found[0].length, ...(due !== undefined && { text: due }) };
  });
