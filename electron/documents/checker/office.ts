import type { Fault, Rule, Strength } from './finding.ts';
import { around, placeOf } from './place.ts';

/** What an office asks of a check beside the standard: words of its own, and customs that it hears as advice or not at all. */
export type OfficeAsks = {
  words: readonly { wrong: string; right: string }[];
  customs: readonly { rule: string; told: 'advice' | 'not' }[];
};

/** An office that asks for nothing. */
export const NO_ASKS: OfficeAsks = { words: [], customs: [] };

/** The places of a word in a text, but for those within what should stand there: 联络站 in 代表联络站 is right already. */
function placesOf(text: string, { wrong, right }: OfficeAsks['words'][number]): number[] {
  const shift = right.indexOf(wrong);
  const places: number[] = [];
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length))
    if (shift < 0 || !text.startsWith(right, at - shift)) places.push(at);
  return places;
}

/** Words that the office does not use; told only, since the sense decides. */
export const ownWords = (words: OfficeAsks['words']): Rule => ({
  rule: 'own-word',
  clause: '本单位规定',
  strength: 'recommended',
  check: (reading) =>
    reading.model.paragraphs.flatMap((paragraph): Fault[] =>
      words.flatMap((word) =>
        placesOf(paragraph.text, word).map((at) => ({
          place: placeOf(reading, paragraph),
          found: `本单位不写“${word.wrong}”`,
          words: around(paragraph.text, at, at + word.wrong.length),
          expected: `“${word.right}”`,
        })),
      ),
    ),
});

/** How a rule's findings are told to the office: by their own strength, as advice, or not at all. Only customs can be. */
export function toldAs({ rule, strength }: Rule, { customs }: OfficeAsks): Strength | undefined {
  const asked = strength === 'custom' ? customs.find((one) => one.rule === rule) : undefined;
  if (asked === undefined) return strength;
  return asked.told === 'advice' ? 'recommended' : undefined;
}
