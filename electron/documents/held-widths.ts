import { setCharacters } from './text-width.ts';

/** What no line ends within: a date, the number of a paper or an item, C类. */
const WHOLE = /[A-Za-z]+[类级档]|\d+年\d+月(?:\d+日)?|\d+月\d+日|第?[\w-]*\d[\w-]*号?/g;

/** A text up to this long stands on one line: a name, 不满意. */
const SHORT = 4;
/** A longer head may be parted in two (see `evenLines`). */
const SHORT_HEAD = 3;

/** Of its width, a column whose texts take several lines gives up to this share for others. */
const GIVEN = 0.3;

/** A field that a template of one's own will put a day in; any other says nothing of its width. */
const DAY_FIELD = /\{[^{}#/?!]*(?:日期|期限)\}/g;
const measured = (text: string) => text.replace(DAY_FIELD, '2025年12月31日').replace(/\{[^{}]*\}/g, '');

/** What a column holds: its head and its texts, and how wide a character of theirs is, in twips. */
type Held = { head: string; texts: string[]; character: number; padding: number };

/** The width a column needs, that nothing of one piece is parted in it, and the one that takes each text on a line. */
function widthsOf({ head, texts, character, padding }: Held): { needed: number; whole: number } {
  // a twip more, which rounding may take away
  const room = (characters: number) => Math.ceil(characters * character) + 1 + 2 * padding;
  const headCharacters = setCharacters(head);
  const forHead = headCharacters <= SHORT_HEAD ? headCharacters : Math.ceil(headCharacters / 2);
  const widest = (pieces: string[]) => Math.max(forHead, ...pieces.map(setCharacters));
  const lines = texts.flatMap((text) => measured(text).split('\n'));
  const pieces = lines.flatMap((line) =>
    setCharacters(line) <= SHORT ? [line] : [...line.matchAll(WHOLE)].map(([piece]) => piece),
  );
  return { needed: room(widest(pieces)), whole: room(widest(lines)) };
}

/** Whole twips of one sum. */
function rounded(widths: number[], sum: number): number[] {
  const edges = widths.map((_, index) =>
    Math.round(widths.slice(0, index + 1).reduce((all, width) => all + width, 0)),
  );
  edges[edges.length - 1] = sum;
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

const total = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** Widths in which no piece is parted: what a column lacks comes from empty room, then from columns of several lines. */
function withWholePieces(widths: number[], measures: ReturnType<typeof widthsOf>[]): number[] {
  const over = (floors: number[]) => widths.map((width, at) => Math.max(0, width - (floors[at] ?? width)));
  const lacking = widths.map((width, at) => Math.max(0, (measures[at]?.needed ?? 0) - width));
  const wanted = total(lacking);
  if (wanted === 0) return widths;
  const empty = over(measures.map(({ whole }) => whole));
  const fromEmpty = Math.min(1, wanted / Math.max(1, total(empty)));
  const left = wanted - fromEmpty * total(empty);
  const parted = over(
    measures.map(({ needed, whole }, at) => {
      const width = widths[at] ?? 0;
      return whole <= width ? width : Math.max(needed, width * (1 - GIVEN));
    }),
  );
  const fromParted = Math.min(1, Math.max(0, left) / Math.max(1, total(parted)));
  const taken = widths.map((_, at) => fromEmpty * (empty[at] ?? 0) + fromParted * (parted[at] ?? 0));
  const met = total(taken) / wanted;
  return widths.map((width, at) => width - (taken[at] ?? 0) + met * (lacking[at] ?? 0));
}

/** Widths in which texts that lack little stand on one line too, as far as others leave room empty. */
function withWholeTexts(widths: number[], measures: ReturnType<typeof widthsOf>[]): number[] {
  const empty = widths.map((width, at) => Math.max(0, width - (measures[at]?.whole ?? width)));
  const lacking = widths.map((width, at) => Math.max(0, (measures[at]?.whole ?? 0) - width));
  const inOrder = lacking.flatMap((lack, at) => (lack > 0 ? [{ lack, at }] : []));
  const given = new Map<number, number>();
  let room = total(empty);
  for (const { lack, at } of inOrder.sort((one, other) => one.lack - other.lack)) {
    if (lack > room) break;
    given.set(at, lack);
    room -= lack;
  }
  const share = total(empty) === 0 ? 0 : 1 - room / total(empty);
  return widths.map((width, at) => width - share * (empty[at] ?? 0) + (given.get(at) ?? 0));
}

/**
 * Column widths in twips, of the same sum, in which no date, number, name or short head is parted, and texts stand on one line
 * where room that other columns leave empty allows it.
 */
export function heldWidths(widths: number[], columns: Held[]): number[] {
  const measures = columns.map(widthsOf);
  return rounded(withWholeTexts(withWholePieces(widths, measures), measures), total(widths));
}
