import type { Anchored, Block, Place } from './content.ts';
import { borderMarks, type Mark, moved, turned } from './marks.ts';
import { heightOf, type SetContext, type Slice } from './slices.ts';

/** The edges that something anchored may be placed by, in twips from the page's upper left corner. */
export type Edges = {
  page: { width: number; height: number };
  margins: { left: number; top: number; right: number; bottom: number };
  /** The column's left edge and the place of the paragraph. */
  column: number;
  paragraph: number;
};

/** Where something of a size begins on one axis. */
export function placed(
  place: Place,
  size: number,
  axis: 'across' | 'down',
  edges: Edges,
  odd: boolean,
): number {
  const { page, margins } = edges;
  const whole = axis === 'across' ? page.width : page.height;
  const [before, after] = axis === 'across' ? [margins.left, margins.right] : [margins.top, margins.bottom];
  const from = place.from === 'page' ? { start: 0, end: whole } : { start: before, end: whole - after };
  const own = axis === 'across' ? edges.column : edges.paragraph;
  const start = /^(page|margin)$/.test(place.from) || place.align ? from.start : own;
  const align =
    place.align === 'outside'
      ? odd
        ? 'right'
        : 'left'
      : place.align === 'inside'
        ? odd
          ? 'left'
          : 'right'
        : place.align;
  if (align === 'center') return (from.start + from.end - size) / 2;
  if (align === 'right' || align === 'bottom') return from.end - size;
  return start + (place.offset ?? 0);
}

function boxMarks(
  anchored: Anchored,
  context: SetContext,
  setBlocks: (blocks: Block[], context: SetContext) => Slice[],
): Mark[] {
  const { width, height, insets, anchor, blocks = [] } = anchored;
  // A turned box's text runs down its height.
  const [across, down] = anchored.turned === 0 ? [width, height] : [height, width];
  const slices = setBlocks(blocks, { ...context, width: Math.max(1, across - insets.left - insets.right) });
  const spare = Math.max(0, down - insets.top - insets.bottom - heightOf(slices));
  let y = insets.top + (anchor === 'top' ? 0 : anchor === 'center' ? spare / 2 : spare);
  const marks = slices.flatMap(({ above, height: each, marks: own }) => {
    y += above;
    const set = own.map((mark) => moved(mark, insets.left, y));
    y += each;
    return set;
  });
  const { turned: degrees } = anchored;
  return degrees === 0 ? marks : marks.map((mark) => turned(mark, degrees, width, height));
}

/** A text box or picture on its page. */
export function anchoredMarks(
  anchored: Anchored,
  edges: Edges,
  context: SetContext,
  setBlocks: (blocks: Block[], context: SetContext) => Slice[],
): Mark[] {
  const { width, height, picture, outline } = anchored;
  const odd = Number(context.page) % 2 !== 0;
  const x = placed(anchored.across, width, 'across', edges, odd);
  const y = placed(anchored.down, height, 'down', edges, odd);
  const corners = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const frame = outline
    ? corners.flatMap((corner, index) => {
        const next = corners[(index + 1) % 4] ?? corner;
        const [from, to] = corner.x + corner.y <= next.x + next.y ? [corner, next] : [next, corner];
        return borderMarks(outline, from, to);
      })
    : [];
  const inside: Mark[] = picture
    ? [{ kind: 'image', x: 0, y: 0, width, height, path: picture.path }]
    : boxMarks(anchored, context, setBlocks);
  return [...frame, ...inside].map((mark) => moved(mark, x, y));
}
