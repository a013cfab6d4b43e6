import type { XmlNode } from '../checker/xml-tree.ts';
import { childOf, descendants, numberOf } from '../checker/xml-tree.ts';
import type { Anchored, Block, Inline, Look, Place } from './content.ts';

/** EMU in a twip. */
const EMU = 635;

/** What reading a drawing needs of its surroundings. */
export type DrawingTools = {
  blocksOf: (node: XmlNode) => Block[];
  pathOf: (id: string) => string | undefined;
  remark: (sentence: string) => void;
};

const first = (node: XmlNode, name: string) => {
  for (const child of descendants(node)) if (child.name === name) return child;
  return undefined;
};

const placeOf = (node: XmlNode | undefined): Place => {
  const from = node?.attributes.relativeFrom ?? 'column';
  const align = childOf(node, 'wp:align')?.text;
  return align ? { from, align } : { from, offset: Number(childOf(node, 'wp:posOffset')?.text ?? 0) / EMU };
};

const OUTLINE = { size: 6, space: 0, color: 'auto', style: 'single' as const };

/** A drawing's shape or picture from its extent on. */
function anchoredOf(drawing: XmlNode, tools: DrawingTools): Anchored | undefined {
  const extent = first(drawing, 'wp:extent');
  const width = (numberOf(extent, 'cx') ?? 0) / EMU;
  const height = (numberOf(extent, 'cy') ?? 0) / EMU;
  const box = {
    width,
    height,
    across: placeOf(first(drawing, 'wp:positionH')),
    down: placeOf(first(drawing, 'wp:positionV')),
  };
  const none = { left: 0, top: 0, right: 0, bottom: 0 };
  const blip = first(drawing, 'a:blip');
  if (blip)
    return {
      ...box,
      insets: none,
      anchor: 'top',
      turned: 0,
      picture: { path: tools.pathOf(blip.attributes['r:embed'] ?? '') },
    };
  const text = first(drawing, 'w:txbxContent');
  if (!text) return undefined;
  const body = first(drawing, 'wps:bodyPr');
  const inset = (name: string, usual: number) => (numberOf(body, name) ?? usual) / EMU;
  const { anchor = 't', vert = 'horz' } = body?.attributes ?? {};
  const line = first(drawing, 'a:ln');
  return {
    ...box,
    blocks: tools.blocksOf(text),
    insets: {
      left: inset('lIns', 91440),
      top: inset('tIns', 45720),
      right: inset('rIns', 91440),
      bottom: inset('bIns', 45720),
    },
    anchor: anchor === 'ctr' ? 'center' : anchor === 'b' ? 'bottom' : 'top',
    turned: vert === 'vert270' ? 270 : /^(vert|eaVert)$/.test(vert) ? 90 : 0,
    ...(line && !childOf(line, 'a:noFill') && { outline: OUTLINE }),
  };
}

/** A length of a VML style in twips. */
function lengthOf(style: string, name: string): number | undefined {
  const [, value, unit] = new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]+)(pt|in|mm|cm|px)?`).exec(style) ?? [];
  const each = { pt: 20, in: 1440, mm: 1440 / 25.4, cm: 1440 / 2.54, px: 15 }[unit ?? 'pt'] ?? 20;
  return value === undefined ? undefined : Number(value) * each;
}

/** A shape of the older kind (VML). */
function vmlOf(node: XmlNode, tools: DrawingTools): Anchored | undefined {
  const shape = [...descendants(node)].find(
    ({ name, attributes }) => /^v:(shape|rect|line)$/.test(name) && attributes.style,
  );
  const style = shape?.attributes.style ?? '';
  const data = first(node, 'v:imagedata');
  const text = first(node, 'w:txbxContent');
  if (!shape || (!data && !text)) return undefined;
  const from = (axis: string) =>
    new RegExp(`mso-position-${axis}-relative:\\s*([\\w-]+)`).exec(style)?.[1] ?? 'column';
  return {
    across: { from: from('horizontal'), offset: lengthOf(style, 'margin-left') ?? 0 },
    down: {
      from: from('vertical') === 'column' ? 'paragraph' : from('vertical'),
      offset: lengthOf(style, 'margin-top') ?? 0,
    },
    width: lengthOf(style, 'width') ?? 0,
    height: lengthOf(style, 'height') ?? 0,
    insets: { left: 144, top: 72, right: 144, bottom: 72 },
    anchor: 'top',
    turned: 0,
    ...(text ? { blocks: tools.blocksOf(text) } : {}),
    ...(data ? { picture: { path: tools.pathOf(data.attributes['r:id'] ?? '') } } : {}),
  };
}

/** A drawing in a run: in the line, or anchored; what holds neither picture nor text is told. */
export function readDrawing(node: XmlNode, look: Look, tools: DrawingTools): Inline[] {
  const old = node.name !== 'w:drawing';
  const found = old ? vmlOf(node, tools) : anchoredOf(node, tools);
  if (!found) {
    tools.remark('文件里有图形（线条、形状或图表），预览里没有画出。');
    return [];
  }
  const floats = old
    ? /position:\s*absolute/.test(first(node, 'v:shape')?.attributes.style ?? '')
    : first(node, 'wp:anchor');
  if (!floats && found.picture)
    return [{ kind: 'picture', picture: found.picture, width: found.width, height: found.height, look }];
  if (first(node, 'wp:wrapSquare') || first(node, 'wp:wrapTight') || first(node, 'wp:wrapTopAndBottom'))
    tools.remark('文件里有文字环绕的图片或文本框，预览里文字没有让开它。');
  return [{ kind: 'anchored', anchored: found }];
}
