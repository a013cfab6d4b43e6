import type { Ballot } from '../document.ts';
import { setCharacters } from '../text-width.ts';
import { linesIn } from './form-layout.ts';

/** How papers stand on a page, and the sizes (half points) and lines (twips) of their title and text. */
export const LOOKS = {
  1: { across: 1, down: 1, title: 44, titleLine: 700, text: 32, line: 560, row: 800 },
  2: { across: 1, down: 2, title: 36, titleLine: 560, text: 28, line: 460, row: 640 },
  4: { across: 2, down: 2, title: 30, titleLine: 480, text: 24, line: 400, row: 520 },
  8: { across: 2, down: 4, title: 24, titleLine: 380, text: 18, line: 290, row: 360 },
} as const;

/** How many papers may stand on a page, most first. */
export const COUNTS = [8, 4, 2, 1] as const;

export type Look = (typeof LOOKS)[Ballot['perPage']];

/** A paper of one size, and the smallest text its names may be set in. */
export type Paper = { look: Look; smallest: number };

/** Above and below a name together, in twips. */
export const ROW_SPACE = 40;

/** Text under 小四 is for papers that are that small of themselves; others are printed fewer on a page first. */
const SMALLEST = 24;

/** The smallest text on papers of which `perPage` were wanted and `tried` are tried on a page, in half points. */
export const smallestText = (perPage: Ballot['perPage'], tried: Ballot['perPage']) =>
  tried === 1 ? 0 : Math.min(SMALLEST, LOOKS[perPage].text);

/** The largest text, no larger than the paper's own, in which names fit `room` twips, with the least height of each row. */
export function fitNames(
  names: string[],
  heads: string[],
  width: number,
  room: number,
  { look: paper, smallest }: Paper,
) {
  const headLines = Math.max(...heads.map((head) => head.split('\n').length));
  for (const look of Object.values(LOOKS).filter(({ text }) => text <= paper.text && text >= smallest)) {
    const least = names.map(
      (name) => linesIn(name, width - look.text * 10 + 140, look.text) * look.line + ROW_SPACE,
    );
    const head = headLines * look.line + ROW_SPACE;
    const spare = room - least.reduce((sum, height) => sum + height, head);
    if (spare >= 0) return { look, least, head, spare };
  }
  return undefined;
}

/** A column to be marked takes this share of a ballot's width; less where names are long or choices are many. */
const CHOICE_SHARE = 0.17;
const NARROW_SHARE = 0.11;
/** A name longer than this, in characters, is long. */
const LONG_NAME = 10;
/** At the sides of a head together, in twips. */
const HEAD_ROOM = 80;

/** The width of a column to be marked: it gives way to long names as far as a head of three characters lets it. */
export function choiceWidth(choices: string[], names: string[], width: number, { text }: Look): number {
  const most = Math.round(width * Math.min(CHOICE_SHARE, 1 / (choices.length + 1)));
  if (names.every((name) => setCharacters(name) <= LONG_NAME)) return most;
  const head = Math.min(3, Math.max(...choices.map(setCharacters))) * text * 10 + HEAD_ROOM;
  return Math.min(most, Math.max(Math.round(width * NARROW_SHARE), head));
}
