import { HANGING, NOT_FIRST, NOT_LAST } from './characters.ts';
import type { TabStop } from './content.ts';
import { firstOf, gapBetween, lastOf, type Piece } from './pieces.ts';

/** One line's pieces; `end` tells what ended it. */
export type Line = { pieces: Piece[]; end: 'full' | 'line-break' | 'page-break' | 'paragraph' };

/** A line's beginning and room in twips, and the tab stops on it. */
export type Measure = {
  start: (line: number) => number;
  end: number;
  tabs: TabStop[];
  defaultTab: number;
  hanging: boolean;
};

const ROUNDING = 1e-6;
/** How many pieces a tab looks ahead for the text that it aligns. */
const SEEN_AHEAD = 60;

/** How many pieces at a line's end must go to the next with `piece`: opening marks, and what a closing mark follows. */
function carriedBy(piece: Piece, line: Piece[]): number {
  const first = firstOf(piece);
  let count = NOT_FIRST.test(first) ? 1 : 0;
  while (count > 0 && count < line.length && NOT_FIRST.test(firstOf(line[line.length - count] as Piece)))
    count += 1;
  while (count < line.length && NOT_LAST.test(lastOf(line[line.length - 1 - count] as Piece))) count += 1;
  return count < line.length ? count : 0;
}

/** A word longer than a line, letter by letter. */
const letters = (word: Extract<Piece, { atoms: unknown }>): Piece[] =>
  word.atoms.flatMap((atom) => {
    const natural = atom.natural / atom.count;
    return [...atom.text].map((text) => ({
      kind: 'text',
      atoms: [{ ...atom, text, natural, count: 1 }],
      width: natural,
    }));
  });

/** Where the text after a tab goes on, in twips from the column's left edge. */
export function afterTab(at: number, following: Piece[], { tabs, defaultTab, end }: Measure): number {
  const stop = tabs.find((tab) => tab.at > at + ROUNDING) ?? {
    at: (Math.floor(at / defaultTab + ROUNDING) + 1) * defaultTab,
    align: 'left',
  };
  if (stop.align === 'left') return stop.at;
  const next = following.findIndex(({ kind }) => kind === 'tab' || kind.endsWith('break'));
  const width = widthOf(next < 0 ? following : following.slice(0, next));
  const place = stop.align === 'right' ? Math.min(stop.at, Math.max(end, at)) - width : stop.at - width / 2;
  return Math.max(at, place);
}

/** The width of pieces with what parts them; tabs count nothing. */
export const widthOf = (pieces: Piece[]) =>
  pieces.reduce((sum, piece, index) => sum + piece.width + gapBetween(pieces[index - 1], piece), 0);

/** Breaks a paragraph's pieces into lines; marks that may hang stand beyond the measure, spaces at a line's end too. */
export function breakLines(pieces: Piece[], measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  let at = measure.start(0);

  const end = (reason: Line['end']) => {
    lines.push({ pieces: line, end: reason });
    line = [];
    at = measure.start(lines.length);
  };
  const put = (piece: Piece, following: Piece[]) => {
    const gap = gapBetween(line.at(-1), piece);
    if (piece.kind === 'tab') {
      const to = afterTab(at, following, measure);
      line.push({ ...piece, width: to - at });
      at = to;
    } else {
      line.push(piece);
      at += gap + piece.width;
    }
  };

  /** Ends the line before a piece, with what must go on with it. */
  const endBefore = (piece: Piece) => {
    const carried = line.splice(line.length - carriedBy(piece, line));
    end('full');
    for (const each of carried) put(each, []);
  };
  const add = (piece: Piece, following: Piece[]) => {
    const fits = at + gapBetween(line.at(-1), piece) + piece.width <= measure.end + ROUNDING;
    const hangs = measure.hanging && HANGING.test(firstOf(piece)) && at <= measure.end + ROUNDING;
    if (line.length > 0 && !fits && !hangs && piece.kind !== 'space' && piece.kind !== 'tab')
      endBefore(piece);
    put(piece, following);
  };

  for (const [index, piece] of pieces.entries()) {
    const following = pieces.slice(index + 1, index + SEEN_AHEAD);
    if (piece.kind === 'line-break' || piece.kind === 'page-break') end(piece.kind);
    else if (piece.kind === 'text' && piece.width > measure.end - (line.length > 0 ? measure.start(1) : at)) {
      if (line.length > 0) endBefore(piece);
      for (const letter of letters(piece)) add(letter, []);
    } else add(piece, following);
  }
  lines.push({ pieces: line, end: 'paragraph' });
  return lines;
}
