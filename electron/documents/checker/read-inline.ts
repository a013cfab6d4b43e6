import { isRed } from './colors.ts';
import type { Run } from './model.ts';
import { overlaid, type Properties, type Styles } from './styles-of.ts';
import { childOf, descendants, numberOf, switchOf, valOf, type XmlNode } from './xml-tree.ts';

/** A stretch of text and the element that holds it, within its run. */
export type Piece = { from: number; to: number; node: XmlNode; run: XmlNode };

/** What stands in a paragraph: its text in pieces and runs, and what is anchored or breaks in it. */
export type Inline = {
  text: string;
  pieces: Piece[];
  runs: { look: Run; node: XmlNode }[];
  /** Contents of text boxes anchored here. */
  boxes: XmlNode[];
  /** Offsets of page breaks in the text. */
  breaks: number[];
  redLine: boolean;
};

const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:rt']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);

const FIXED: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': '\u25a1',
};

/** Whether a drawing is a red line, as those put a red rule under their number who draw it. */
function isRedLine(drawing: XmlNode): boolean {
  let line = false;
  let red = false;
  for (const { name, attributes } of descendants(drawing)) {
    line ||= name === 'v:line' || (name === 'a:prstGeom' && /line|connector/i.test(attributes.prst ?? ''));
    line ||= name === 'v:shape' && /t32$/.test(attributes.type ?? '');
    red ||= (name === 'a:srgbClr' && isRed(attributes.val ?? '')) || isRed(attributes.strokecolor ?? '');
  }
  return line && red;
}

const faceOf = (
  fonts: XmlNode | undefined,
  names: string[],
  themes: string[],
  theme: (name: string) => string,
) => {
  const themed = themes.map((name) => fonts?.attributes[name]).find(Boolean);
  if (themed) return { name: theme(themed), theme: true };
  return { name: names.map((name) => fonts?.attributes[name]).find(Boolean) ?? '', theme: false };
};

/** A run's look from its merged properties. */
export function lookOf(properties: Properties, theme: (name: string) => string): Omit<Run, 'from' | 'to'> {
  const holder = { children: [...properties.values()] as readonly XmlNode[] } as XmlNode;
  const number = (name: string) => numberOf(properties.get(name), 'w:val');
  const fonts = properties.get('w:rFonts');
  return {
    eastAsian: faceOf(fonts, ['w:eastAsia'], ['w:eastAsiaTheme'], theme),
    latin: faceOf(fonts, ['w:ascii', 'w:hAnsi'], ['w:asciiTheme', 'w:hAnsiTheme'], theme),
    size: (number('w:sz') ?? 20) / 2,
    bold: switchOf(holder, 'w:b') ?? false,
    color: (valOf(holder, 'w:color') ?? 'auto').replace(/^[0-9a-f]{6}$/i, (hex) => hex.toUpperCase()),
    scale: number('w:w') ?? 100,
    tracking: (number('w:spacing') ?? 0) / 20,
    hidden: switchOf(holder, 'w:vanish') ?? false,
    eastAsianHint: fonts?.attributes['w:hint'] === 'eastAsia',
  };
}

/** Reads what stands in a paragraph; deleted text is left out, inserted text counts. */
export function readInline(
  paragraph: XmlNode,
  base: Properties,
  { character }: Styles,
  theme: (name: string) => string,
): Inline {
  const found: Inline = { text: '', pieces: [], runs: [], boxes: [], breaks: [], redLine: false };

  const add = (text: string, node: XmlNode, run: XmlNode) => {
    const from = found.text.length;
    found.text += text;
    found.pieces.push({ from, to: found.text.length, node, run });
  };

  const draw = (drawing: XmlNode) => {
    found.redLine ||= isRedLine(drawing);
    const visit = (node: XmlNode): void => {
      if (SKIPPED.has(node.name)) return;
      if (node.name === 'w:txbxContent') found.boxes.push(node);
      else for (const child of node.children) visit(child);
    };
    visit(drawing);
  };

  const readRun = (run: XmlNode) => {
    const direct = childOf(run, 'w:rPr');
    const from = found.text.length;
    const visit = (node: XmlNode): void => {
      if (SKIPPED.has(node.name)) return;
      if (node.name === 'w:t') add(node.text, node, run);
      else if (node.name === 'w:br') {
        if (node.attributes['w:type'] === 'page') found.breaks.push(found.text.length);
        else if (node.attributes['w:type'] !== 'column') add('\n', node, run);
      } else if (FIXED[node.name]) add(FIXED[node.name] ?? '', node, run);
      else if (DRAWN.has(node.name)) draw(node);
      else if (node.name.startsWith('mc:')) for (const child of node.children) visit(child);
    };
    for (const child of run.children) visit(child);
    const to = found.text.length;
    if (from === to) return;
    const styled = overlaid(base, { children: [...character(valOf(direct, 'w:rStyle')).values()] });
    const look = { from, to, ...lookOf(overlaid(styled, direct), theme) };
    found.runs.push({ look, node: run });
  };

  const visit = (node: XmlNode): void => {
    if (SKIPPED.has(node.name)) return;
    if (node.name === 'w:r') readRun(node);
    else for (const child of node.children) visit(child);
  };
  for (const child of paragraph.children) visit(child);
  return found;
}
