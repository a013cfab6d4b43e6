import type { SafePackage } from '../checker/guard.ts';
import { bodyPartsOf, linksOf } from '../checker/read.ts';
import { childOf, numberOf, switchOf, valOf, type XmlNode } from '../checker/xml-tree.ts';
import type { Block, Content, PageSide, Section } from './content.ts';
import { type BlockTools, readBlocks } from './read-blocks.ts';
import { bordersOf } from './read-looks.ts';
import { numberingOf } from './read-numbering.ts';

type Running = Partial<Record<PageSide, Block[]>>;

const STARTS = ['continuous', 'evenPage', 'oddPage'] as const;

/** A section's page from its properties. */
function pageOf(node: XmlNode): Omit<Section, 'blocks' | 'headers' | 'footers'> {
  const size = childOf(node, 'w:pgSz');
  const margins = childOf(node, 'w:pgMar');
  const grid = childOf(node, 'w:docGrid');
  const borders = childOf(node, 'w:pgBorders');
  const type = grid?.attributes['w:type'] ?? '';
  const edge = (side: string, otherwise: number) => numberOf(margins, `w:${side}`) ?? otherwise;
  return {
    width: numberOf(size, 'w:w') ?? 11906,
    height: numberOf(size, 'w:h') ?? 16838,
    margins: {
      top: Math.abs(edge('top', 1440)),
      right: edge('right', 1800),
      bottom: Math.abs(edge('bottom', 1440)),
      left: edge('left', 1800) + edge('gutter', 0),
      header: edge('header', 851),
      footer: edge('footer', 992),
    },
    start: STARTS.find((start) => start === valOf(node, 'w:type')) ?? 'nextPage',
    firstDiffers: switchOf(node, 'w:titlePg') ?? false,
    firstNumber: numberOf(childOf(node, 'w:pgNumType'), 'w:start'),
    grid: {
      line: /^(lines|linesAndChars|snapToChars)$/.test(type) ? (numberOf(grid, 'w:linePitch') ?? 0) : 0,
      character: type === 'linesAndChars' ? (numberOf(grid, 'w:charSpace') ?? 0) / 4096 : 0,
    },
    borders: {
      ...bordersOf(borders, ['top', 'bottom', 'left', 'right'] as const),
      fromPage: borders?.attributes['w:offsetFrom'] === 'page',
    },
  };
}

/** Reads an opened document for setting; throws a Refusal where it has no body. */
export function readContent(safe: SafePackage, fileName: string): Content {
  const { path, body, rootOf, styles, theme, oddAndEven } = bodyPartsOf(safe, fileName);
  const remarks = new Set<string>();
  const numbering = numberingOf(rootOf('numbering'));
  const toolsOf = (part: string): BlockTools => {
    const links = new Map(linksOf(safe, part).map(({ id, path }) => [id, path]));
    return {
      styles,
      theme,
      numbering,
      pathOf: (id) => links.get(id),
      remark: (sentence) => void remarks.add(sentence),
    };
  };
  const tools = toolsOf(path);

  const headers: Running = {};
  const footers: Running = {};
  const endSection = (node: XmlNode, blocks: Block[]): Section => {
    for (const { name, attributes } of node.children) {
      const place =
        name === 'w:headerReference' ? headers : name === 'w:footerReference' ? footers : undefined;
      const part = tools.pathOf(attributes['r:id'] ?? '');
      const root = safe.xml.get(part ?? '')?.root;
      if (place && part && root)
        place[(attributes['w:type'] ?? 'default') as PageSide] = readBlocks(root, toolsOf(part));
    }
    if ((numberOf(childOf(node, 'w:cols'), 'w:num') ?? 1) > 1) remarks.add('文件里有分栏，预览里按一栏排。');
    return { ...pageOf(node), blocks, headers: { ...headers }, footers: { ...footers } };
  };

  const sections: Section[] = [];
  let blocks: Block[] = [];
  let last: XmlNode = {
    name: 'w:sectPr',
    attributes: {},
    children: [],
    text: '',
    start: 0,
    openEnd: 0,
    closeStart: 0,
    end: 0,
  };
  const visit = (parent: XmlNode) => {
    for (const node of parent.children) {
      if (node.name === 'w:sectPr') last = node;
      else if (/^w:(sdt|sdtContent|customXml)$/.test(node.name)) visit(node);
      else {
        blocks.push(...readBlocks({ ...parent, children: [node] }, tools));
        const ends = childOf(childOf(node, 'w:pPr'), 'w:sectPr');
        if (!ends) continue;
        sections.push(endSection(ends, blocks));
        blocks = [];
      }
    }
  };
  visit(body);
  sections.push(endSection(last, blocks));
  return {
    sections,
    oddAndEven,
    defaultTab: numberOf(childOf(rootOf('settings'), 'w:defaultTabStop'), 'w:val') ?? 720,
    parts: safe.parts,
    remarks,
  };
}
