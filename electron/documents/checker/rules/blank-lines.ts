import { isBlank } from '../element.ts';
import type { Fault, Reading } from '../finding.ts';
import type { Paragraph } from '../model.ts';

/** The empty lines between two paragraphs; undefined where text boxes, tables or gaps make the count say nothing. */
export function blankLinesBetween(
  paragraphs: Paragraph[],
  above: Paragraph,
  below: Paragraph,
): number | undefined {
  const between = paragraphs.slice(above.index + 1, below.index);
  const odd = ({ cell, boxed }: Paragraph) => cell !== undefined || boxed;
  if (odd(above) || odd(below) || between.some((line) => odd(line) || !isBlank(line))) return undefined;
  if (above.pitch.after > 120 || below.pitch.before > 120) return undefined;
  const even = between.filter(({ pitch }) => pitch.rule !== 'exact' || pitch.line >= 400);
  return even.length;
}

/** Reports a wrong number of empty lines above a paragraph, and adds or takes away what is wrong. */
export function blankLinesFault(
  { model: { paragraphs } }: Reading,
  [above, below]: [Paragraph | undefined, Paragraph | undefined],
  wanted: number,
  words: { place: string; expected: string },
): Fault[] {
  const count = above && below ? blankLinesBetween(paragraphs, above, below) : undefined;
  if (count === undefined || !below || count === wanted) return [];
  return [
    {
      ...words,
      found: `空 ${count} 行`,
      mends: [{ kind: 'blank-lines', before: below.index, count: wanted - count }],
    },
  ];
}
