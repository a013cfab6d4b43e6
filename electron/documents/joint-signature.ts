import { blankLines, paragraph } from './paragraph.ts';
import { type Profile, textWidth } from './profile.ts';
import { textRuns } from './runs.ts';
import { setCharacters } from './text-width.ts';

/** A seal of 42 mm, in characters; seals of one row stand farther apart than that, and rows five lines. */
const SEAL = 7.6;
const LINES_BETWEEN_ROWS = 4;
const DATE_RIGHT = 4;
const MOST_A_ROW = 3;
const LINE_CHARACTERS = 28;

/**
 * The middles of a row's signatures from the left edge, in characters: as many as leave room for seals and names, three at
 * most, evenly apart, the last over the date, which ends four characters before the right edge (GB/T 9704 7.3.5.1).
 */
export function sealMiddles(bodies: string[], date: string): number[] {
  const last = LINE_CHARACTERS - DATE_RIGHT - setCharacters(date) / 2;
  const widest = Math.max(SEAL, ...bodies.map(setCharacters)) + 0.4;
  const edge = widest / 2;
  for (let count = Math.min(MOST_A_ROW, bodies.length); count > 1; count -= 1) {
    const first =
      count === MOST_A_ROW ? edge : Math.max(edge, Math.min(LINE_CHARACTERS - last, last - widest));
    const apart = (last - first) / (count - 1);
    if (apart >= widest && last + edge <= LINE_CHARACTERS + 0.4)
      return Array.from({ length: count }, (_, index) => first + index * apart);
  }
  return [Math.min(last, LINE_CHARACTERS - edge)];
}

/** Signatures of a joint issue in rows, each with the place for its seal; the date stands under the last. */
export function jointSignatureXml(bodies: string[], date: string, noted: boolean, profile: Profile): string {
  const middles = sealMiddles(bodies, date);
  const character = textWidth(profile) / LINE_CHARACTERS;
  const rows = Array.from({ length: Math.ceil(bodies.length / middles.length) }, (_, row) =>
    bodies.slice(row * middles.length, (row + 1) * middles.length),
  );
  const line = (style: 'IssuingBody' | 'DateOfIssue', texts: string[], places: number[], keepNext: boolean) =>
    paragraph(
      {
        style,
        keepNext,
        align: 'left',
        tabs: places.map((middle) => ({ at: Math.round(middle * character), align: 'center' as const })),
      },
      ...texts.map((text) => `<w:r><w:tab/></w:r>${textRuns(text, profile.fonts, 'fang')}`),
    );
  const signed = rows.map((row, index) => {
    // An incomplete row ends where the date is, so that the last seal covers both.
    const places = middles.slice(middles.length - row.length);
    return (
      (index === 0 ? '' : blankLines(LINES_BETWEEN_ROWS, { keepNext: true })) +
      line('IssuingBody', row, places, true)
    );
  });
  return signed.join('') + line('DateOfIssue', [date], middles.slice(-1), noted);
}
