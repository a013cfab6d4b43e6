import { lookOf } from '../checker/read-inline.ts';
import { indentOf, pitchOf } from '../checker/read-paragraphs.ts';
import type { Properties } from '../checker/styles-of.ts';
import { numberOf, switchOf, valOf, type XmlNode } from '../checker/xml-tree.ts';
import type { Border, Look, Paragraph, TabStop } from './content.ts';

/** Merged properties as an element, for the readers of children. */
export const holderOf = (properties: Properties) =>
  ({ children: [...properties.values()] as readonly XmlNode[] }) as XmlNode;

/** A run's whole look from its merged properties. */
export function wholeLookOf(properties: Properties, theme: (name: string) => string): Look {
  const holder = holderOf(properties);
  const raised = valOf(holder, 'w:vertAlign');
  return {
    ...lookOf(properties, theme),
    italic: switchOf(holder, 'w:i') ?? false,
    underline: !['none', undefined].includes(valOf(holder, 'w:u')),
    struck: switchOf(holder, 'w:strike') ?? false,
    raised: raised === 'superscript' ? 1 : raised === 'subscript' ? -1 : 0,
  };
}

/** A border from its element; undefined where it is none. */
export function borderOf(node: XmlNode | undefined): Border | undefined {
  const value = node?.attributes['w:val'] ?? 'none';
  if (!node || value === 'nil' || value === 'none') return undefined;
  return {
    style:
      /double|thin|thick/i.test(value) && value !== 'thick'
        ? 'double'
        : /dash|dot/i.test(value)
          ? 'dashed'
          : 'single',
    size: numberOf(node, 'w:sz') ?? 4,
    space: numberOf(node, 'w:space') ?? 0,
    color: node.attributes['w:color'] ?? 'auto',
  };
}

/** The borders among an element's children, by side. */
export function bordersOf<Side extends string>(node: XmlNode | undefined, sides: readonly Side[]) {
  const found: Partial<Record<Side, Border>> = {};
  for (const child of node?.children ?? []) {
    const name = child.name
      .replace(/^w:/, '')
      .replace(/^start$/, 'left')
      .replace(/^end$/, 'right');
    const side = sides.find((known) => known === name);
    const border = borderOf(child);
    if (side && border) found[side] = border;
  }
  return found;
}

function tabsOf(node: XmlNode | undefined): TabStop[] {
  const stops = (node?.children ?? []).flatMap(({ name, attributes }): TabStop[] => {
    const { 'w:val': value = 'left', 'w:pos': at, 'w:leader': leader = 'none' } = attributes;
    if (name !== 'w:tab' || value === 'clear' || value === 'bar') return [];
    const align = value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : 'left';
    return [{ at: Number(at), align, leader }];
  });
  return stops.filter(({ at }) => Number.isFinite(at)).sort((one, other) => one.at - other.at);
}

/** Indents in twips: a length in twips rules over one in characters, as LibreOffice reads them. */
function twipsOf(properties: Properties, size: number): Paragraph['indent'] {
  const ind = properties.get('w:ind');
  const characters = indentOf(properties, size);
  const measure = (name: string, other: string) =>
    numberOf(ind, `w:${name}`) ?? numberOf(ind, `w:${other}`) ?? 0;
  const em = size * 20;
  const [left, right] = [measure('left', 'start'), measure('right', 'end')];
  const first = measure('firstLine', 'firstLine') || -measure('hanging', 'hanging');
  return {
    left: left || characters.left * em,
    right: right || characters.right * em,
    first: first || characters.first * em,
  };
}

const SIDES = ['top', 'bottom', 'left', 'right', 'between'] as const;

/** What a paragraph's merged properties say of its setting. */
export function settingOf(properties: Properties, size: number) {
  const holder = holderOf(properties);
  const on = (name: string, otherwise = false) => switchOf(holder, name) ?? otherwise;
  const frame = properties.get('w:framePr');
  return {
    indent: twipsOf(properties, size),
    pitch: pitchOf(properties),
    contextual: on('w:contextualSpacing'),
    keepNext: on('w:keepNext'),
    keepLines: on('w:keepLines'),
    widows: on('w:widowControl', true),
    pageBreakBefore: on('w:pageBreakBefore'),
    snapped: on('w:snapToGrid', true),
    hanging: on('w:overflowPunct', true),
    borders: bordersOf(properties.get('w:pBdr'), SIDES),
    tabs: tabsOf(properties.get('w:tabs')),
    ...(frame && { framed: (frame.attributes['w:xAlign'] ?? 'left') as NonNullable<Paragraph['framed']> }),
  };
}
