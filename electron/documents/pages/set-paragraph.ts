import { breakLines, type Line } from './break-lines.ts';
import type { Border, Paragraph } from './content.ts';
import { borderMarks, type Mark, thicknessOf } from './marks.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { setLine } from './set-line.ts';
import type { SetContext, Slice } from './slices.ts';

/** Over the baseline in an exact line, as a share of it. */
const EXACT_ASCENT = 0.8;
/** A single line of Chinese faces, and what of it is over the baseline, as shares of the size; measured on 宋体, 仿宋 in Word. */
const SINGLE = { height: 1.3, ascent: 1.02 };
const WESTERN_SINGLE = { height: 1.15, ascent: 0.93 };

/** A line's natural height and the part over the baseline, in twips. */
function naturalHeight(pieces: Piece[], paragraph: Paragraph): { height: number; ascent: number } {
  let [ascent, descent] = [0, 0];
  const grow = (size: number, east: boolean) => {
    const single = east ? SINGLE : WESTERN_SINGLE;
    ascent = Math.max(ascent, size * 20 * single.ascent);
    descent = Math.max(descent, size * 20 * (single.height - single.ascent));
  };
  for (const piece of pieces) {
    if (piece.kind === 'picture') ascent = Math.max(ascent, piece.height);
    else if ('atoms' in piece) for (const { look, script } of piece.atoms) grow(look.size, script === 'east');
  }
  if (ascent === 0) grow(paragraph.look.size, true);
  return { height: ascent + descent, ascent };
}

/** A line's height and its baseline under its top. */
function lineBox(pieces: Piece[], paragraph: Paragraph, grid: number): { height: number; baseline: number } {
  const { line, rule } = paragraph.pitch;
  if (rule === 'exact') return { height: line, baseline: line * EXACT_ASCENT };
  const natural = naturalHeight(pieces, paragraph);
  let height = rule === 'atLeast' ? Math.max(natural.height, line) : (natural.height * line) / 240;
  if (grid > 0 && paragraph.snapped) {
    const lines = Math.ceil(natural.height / grid - 1e-6);
    height = rule === 'auto' ? (lines * grid * line) / 240 : Math.max(height, lines * grid);
    return { height, baseline: (height - natural.height) / 2 + natural.ascent };
  }
  return { height, baseline: height - natural.height + natural.ascent };
}

const same = (one: Paragraph | undefined, other: Paragraph) =>
  one !== undefined &&
  Object.keys(other.borders).length > 0 &&
  JSON.stringify([one.borders, one.indent.left, one.indent.right]) ===
    JSON.stringify([other.borders, other.indent.left, other.indent.right]);

/** The room that a border over or under a paragraph takes. */
const roomOf = (border: Border | undefined) => (border ? border.space * 20 + thicknessOf(border) : 0);

/** Adds the rules around a paragraph's lines; equal neighbours stand in one frame. */
function addBorders(
  slices: Slice[],
  paragraph: Paragraph,
  width: number,
  joins: { above: boolean; below: boolean },
) {
  const { borders, indent } = paragraph;
  const [from, to] = [indent.left, width - indent.right];
  const [first, last] = [slices[0], slices.at(-1)];
  const over = joins.above ? undefined : borders.top;
  const under = joins.below ? borders.between : borders.bottom;
  if (first && over) {
    const room = roomOf(over);
    first.marks = first.marks.map((mark) => shifted(mark, room));
    first.marks.push(...borderMarks(over, { x: from, y: 0 }, { x: to, y: 0 }));
    first.height += room;
  }
  if (last && under) {
    const y = last.height + under.space * 20;
    last.marks.push(...borderMarks(under, { x: from, y }, { x: to, y }));
    last.height += roomOf(under);
  }
  for (const slice of slices)
    for (const [border, x] of [
      [borders.left, from - roomOf(borders.left)],
      [borders.right, to + (borders.right?.space ?? 0) * 20],
    ] as const)
      if (border) slice.marks.push(...borderMarks(border, { x, y: 0 }, { x, y: slice.height }));
}

const shifted = (mark: Mark, down: number): Mark =>
  mark.kind === 'rule' ? { ...mark, y: mark.y + down, toY: mark.toY + down } : { ...mark, y: mark.y + down };

/** A paragraph outside the flow, at its side of the column. */
function framedAlign(paragraph: Paragraph, page: string): Paragraph['align'] {
  const { framed } = paragraph;
  const odd = Number(page) % 2 !== 0;
  if (framed === 'outside') return odd ? 'right' : 'left';
  if (framed === 'inside') return odd ? 'left' : 'right';
  return framed ?? paragraph.align;
}

/** Sets a paragraph into its lines, one slice each. */
export function setParagraph(
  paragraph: Paragraph,
  context: SetContext,
  neighbours: { before?: Paragraph | undefined; after?: Paragraph | undefined },
): Slice[] {
  const { indent, pitch, widows } = paragraph;
  const hanging = paragraph.hanging && context.inCell !== true;
  const { grid, width, defaultTab } = context;
  const character = paragraph.snapped ? grid.character : 0;
  const { pieces, anchored } = piecesOf(paragraph.inlines, {
    character,
    page: context.page,
    pages: context.pages,
  });
  const measure = {
    start: (line: number) => indent.left + (line === 0 ? indent.first : 0),
    end: width - indent.right,
    tabs:
      indent.first < 0
        ? [...paragraph.tabs, { at: indent.left, align: 'left' as const, leader: 'none' }].sort(
            (a, b) => a.at - b.at,
          )
        : paragraph.tabs,
    defaultTab,
    hanging,
  };
  const lines: Line[] = breakLines(pieces, measure);
  const ends = lines.length > 1 && lines.at(-1)?.pieces.length === 0 && lines.at(-2)?.end === 'page-break';
  if (ends) lines.pop();
  const align = framedAlign(paragraph, context.page);
  const last = lines.length - 1;
  const { before, after } = neighbours;
  const near = (other: Paragraph | undefined) => paragraph.contextual && other?.style === paragraph.style;

  const slices = lines.map((line, index): Slice => {
    const box = lineBox(line.pieces, paragraph, grid.line);
    const place = { start: measure.start(index), end: measure.end, baseline: box.baseline, align, hanging };
    const widowed = widows && lines.length > 1 && (index === 0 || index === last - 1);
    return {
      height: box.height,
      above: index === 0 && !near(before) ? pitch.before : 0,
      marks: setLine(line, place),
      keep: index === last ? paragraph.keepNext : paragraph.keepLines || paragraph.keepNext || widowed,
      ...(index === 0 && paragraph.pageBreakBefore && { newPage: true }),
      ...(index > 0 && lines[index - 1]?.end === 'page-break' && { newPage: true }),
      ...(index === 0 && anchored.length > 0 && { anchored }),
    };
  });
  addBorders(slices, paragraph, width, { above: same(before, paragraph), below: same(after, paragraph) });
  const end = slices.at(-1);
  if (end && !near(after)) end.height += pitch.after;
  if (paragraph.framed) return slices.map((slice) => ({ ...slice, height: 0, above: 0 }));
  // A break at a line's beginning leaves no line behind; one at its end begins the page of what follows.
  const [opening, second] = slices;
  if (opening && second?.newPage && lines[0]?.pieces.length === 0) {
    slices.shift();
    if (opening.anchored) second.anchored = opening.anchored;
  }
  if (ends) slices.push({ height: 0, above: 0, marks: [], keep: true, newPage: true });
  return slices;
}
