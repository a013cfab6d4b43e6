import type { Block, PageSide, Section } from './content.ts';
import { borderMarks, type Mark, moved, thicknessOf } from './marks.ts';
import { anchoredMarks, type Edges } from './set-anchored.ts';
import { setBlocks } from './set-blocks.ts';
import { heightOf, type SetContext, type Slice } from './slices.ts';

/** A page before its text: where the text may stand, and what stands around it. */
export type PageFrame = { top: number; bottom: number; left: number; width: number; marks: Mark[] };

/** Where a page stands in its section and document. */
export type PagePlace = {
  number: number;
  first: boolean;
  oddAndEven: boolean;
  defaultTab: number;
  pages: number;
};

/** The header or footer of a page: the first page's, the even pages', or the usual one. */
function sideOf(running: Partial<Record<PageSide, Block[]>>, section: Section, place: PagePlace): Block[] {
  if (place.first && section.firstDiffers) return running.first ?? [];
  if (place.oddAndEven && place.number % 2 === 0) return running.even ?? [];
  return running.default ?? [];
}

/** What setting text in a section on a page needs. */
export const contextOf = (
  { width, margins, grid }: Section,
  { number, pages, defaultTab }: PagePlace,
): SetContext => ({
  width: width - margins.left - margins.right,
  grid,
  defaultTab,
  page: String(number),
  pages: String(pages),
});

/** The edges of a section's pages, for what stands at `paragraph`. */
export const edgesOf = ({ width, height, margins }: Section, paragraph: number): Edges => ({
  page: { width, height },
  margins,
  column: margins.left,
  paragraph,
});

function runningMarks(slices: Slice[], top: number, section: Section, context: SetContext): Mark[] {
  let y = top;
  return slices.flatMap(({ above, height, marks, anchored = [] }) => {
    y += above;
    const at = y;
    y += height;
    return [
      ...marks.map((mark) => moved(mark, section.margins.left, at)),
      ...anchored.flatMap((each) => anchoredMarks(each, edgesOf(section, at), context, setBlocks)),
    ];
  });
}

/** The frame around a page's edge (a certificate's); a double one is a frame within a frame. */
function borderFrame({ width, height, margins, borders }: Section): Mark[] {
  const sides = ['top', 'bottom', 'left', 'right'] as const;
  const edges = (inward: number) => {
    const at = (side: (typeof sides)[number]) => {
      const border = borders[side];
      if (!border) return 0;
      const strokes = inward * (thicknessOf(border) - thicknessOf({ ...border, style: 'single' }));
      const space = border.space * 20;
      return strokes + (borders.fromPage ? space : margins[side] - space - thicknessOf(border));
    };
    return { left: at('left'), right: width - at('right'), top: at('top'), bottom: height - at('bottom') };
  };
  return sides.flatMap((side) => {
    const border = borders[side];
    if (!border) return [];
    const stroke = { ...border, style: border.style === 'double' ? ('single' as const) : border.style };
    const thick = thicknessOf(stroke);
    return (border.style === 'double' ? [0, 1] : [0]).flatMap((inward) => {
      const { left, right, top, bottom } = edges(inward);
      if (side === 'top') return borderMarks(stroke, { x: left, y: top }, { x: right, y: top });
      if (side === 'left') return borderMarks(stroke, { x: left, y: top }, { x: left, y: bottom });
      if (side === 'bottom')
        return borderMarks(stroke, { x: left, y: bottom - thick }, { x: right, y: bottom - thick });
      return borderMarks(stroke, { x: right - thick, y: top }, { x: right - thick, y: bottom });
    });
  });
}

/** A page's header, footer and frame, and the room they leave. */
export function pageFrame(section: Section, place: PagePlace): PageFrame {
  const { margins, height } = section;
  const context = contextOf(section, place);
  const header = setBlocks(sideOf(section.headers, section, place), context);
  const footer = setBlocks(sideOf(section.footers, section, place), context);
  const [over, under] = [heightOf(header), heightOf(footer)];
  const footTop = height - margins.footer - under;
  return {
    top: Math.max(margins.top, margins.header + over),
    bottom: footer.length > 0 ? Math.min(height - margins.bottom, footTop) : height - margins.bottom,
    left: margins.left,
    width: context.width,
    marks: [
      ...borderFrame(section),
      ...runningMarks(header, margins.header, section, context),
      ...runningMarks(footer, footTop, section, context),
    ],
  };
}
