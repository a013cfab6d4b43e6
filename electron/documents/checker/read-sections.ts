import { fieldsOf } from './fields.ts';
import type { Alignment, Foot, Section } from './model.ts';
import { readBody } from './read-paragraphs.ts';
import type { Styles } from './styles-of.ts';
import { childOf, descendants, numberOf, switchOf, type XmlNode } from './xml-tree.ts';

/** The header and footer parts that a section may name, by relationship id. */
export type PageParts = (id: string) => XmlNode | undefined;

const GRIDS = ['lines', 'linesAndChars', 'snapToChars'] as const;

const DASHES = /^\s*[—–―－-]\s*\d*\s*[—–―－-]\s*$/;

/** Where a frame or text box puts the number: outside is right on odd pages and left on even ones. */
function boxAlignment(root: XmlNode, side: 'odd' | 'even'): Alignment | undefined {
  for (const node of descendants(root)) {
    const place =
      node.name === 'w:framePr'
        ? node.attributes['w:xAlign']
        : node.name === 'wp:positionH'
          ? childOf(node, 'wp:align')?.text
          : undefined;
    if (place === 'center' || place === 'right' || place === 'left') return place;
    if (place === 'outside') return side === 'odd' ? 'right' : 'left';
    if (place === 'inside') return side === 'odd' ? 'left' : 'right';
  }
  return undefined;
}

/** A footer as the reader of an odd or even page sees it; undefined where the page has none. */
function footOf(
  root: XmlNode | undefined,
  side: 'odd' | 'even',
  styles: Styles,
  theme: (name: string) => string,
): Foot | undefined {
  if (!root) return undefined;
  const { paragraphs, sources } = readBody(root, styles, theme);
  const isPage = (node: XmlNode) => fieldsOf(node).some(({ instruction }) => /^\s*PAGE\b/i.test(instruction));
  const at = sources.findLastIndex(({ node }) => isPage(node));
  const paragraph = paragraphs[at] ?? paragraphs.find(({ text }) => text.trim() !== '');
  if (!paragraph) return undefined;
  const digits = paragraph.runs.find(({ from, to }) => /\d/.test(paragraph.text.slice(from, to)));
  const { latin: face, size } = digits ??
    paragraph.runs[0] ?? { latin: { name: '', theme: false }, size: 10 };
  const { line, rule } = paragraph.pitch;
  const text = paragraph.text.trim();
  const boxed = boxAlignment(root, side);
  return {
    text,
    hasPage: at >= 0,
    dashed: DASHES.test(text),
    align: boxed ?? paragraph.align,
    indent: paragraph.indent,
    face,
    size,
    lineHeight: rule === 'exact' ? line : Math.max(rule === 'auto' ? (line / 240) * size * 26 : line, 0),
    boxed: paragraph.boxed || boxed !== undefined,
    more: paragraphs.some((other) => other !== paragraph && other.text.trim() !== ''),
  };
}

/** Reads the sections with the feet that each has or takes over from the one before. */
export function readSections(
  nodes: XmlNode[],
  { oddAndEven, parts }: { oddAndEven: boolean; parts: PageParts },
  styles: Styles,
  theme: (name: string) => string,
): Section[] {
  const feet: Record<string, XmlNode | undefined> = {};
  const heads: Record<string, XmlNode | undefined> = {};
  return nodes.map((node) => {
    for (const { name, attributes } of node.children) {
      const place = name === 'w:footerReference' ? feet : name === 'w:headerReference' ? heads : undefined;
      if (place) place[attributes['w:type'] ?? 'default'] = parts(attributes['r:id'] ?? '');
    }
    const firstDiffers = switchOf(node, 'w:titlePg') ?? false;
    const head = firstDiffers ? heads.first : heads.default;
    const size = childOf(node, 'w:pgSz');
    const margins = childOf(node, 'w:pgMar');
    const grid = childOf(node, 'w:docGrid');
    const edge = (side: string, otherwise: number) =>
      Math.abs(numberOf(margins, `w:${side}`) ?? otherwise) +
      (side === 'left' ? (numberOf(margins, 'w:gutter') ?? 0) : 0);
    return {
      width: numberOf(size, 'w:w') ?? 12240,
      height: numberOf(size, 'w:h') ?? 15840,
      margins: {
        top: edge('top', 1440),
        right: edge('right', 1440),
        bottom: edge('bottom', 1440),
        left: edge('left', 1440),
        footer: edge('footer', 720),
      },
      grid: GRIDS.find((kind) => kind === grid?.attributes['w:type']) ?? 'none',
      gridPitch: numberOf(grid, 'w:linePitch') ?? 0,
      firstDiffers,
      header: head ? readBody(head, styles, theme).paragraphs : [],
      feet: {
        odd: footOf(feet.default, 'odd', styles, theme),
        even: footOf(oddAndEven ? feet.even : feet.default, 'even', styles, theme),
        first: footOf(feet.first, 'odd', styles, theme),
      },
    };
  });
}
