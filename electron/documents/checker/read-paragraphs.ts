import type { ListMark, Numbering } from '../pages/read-numbering.ts';
import { isRed } from './colors.ts';
import type { Alignment, CellPlace, Indent, Paragraph, Pitch, Table } from './model.ts';
import { lookOf, type Piece, readInline } from './read-inline.ts';
import { overlaid, type Properties, type Styles } from './styles-of.ts';
import { childOf, numberOf, switchOf, valOf, type XmlNode } from './xml-tree.ts';

/** Where a paragraph stands in the XML: its element, the pieces of its text, and the element of each of its runs. */
export type ParagraphSource = { node: XmlNode; pieces: Piece[]; runs: XmlNode[] };

/** What a body holds, in order; `sections` are the elements that end each. */
export type Body = {
  paragraphs: Paragraph[];
  sources: ParagraphSource[];
  tables: Table[];
  sections: XmlNode[];
};

/** Alignments as the file names them; everything else is at the left. */
export const ALIGNMENTS: Record<string, Alignment> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'distribute',
};

/** An indent in characters: the …Chars form rules unless it is 0. */
export function indentOf(properties: Properties, size: number): Indent {
  const ind = properties.get('w:ind');
  const measure = (...names: string[]) => {
    for (const name of names) {
      const chars = numberOf(ind, `w:${name}Chars`) ?? 0;
      if (chars !== 0) return chars / 100;
      const twips = numberOf(ind, `w:${name}`) ?? 0;
      if (twips !== 0) return twips / (size * 20);
    }
    return 0;
  };
  return {
    left: measure('left', 'start'),
    right: measure('right', 'end'),
    first: measure('firstLine') - measure('hanging'),
  };
}

/** A line's height in twips of a grid that Word assumes where none is named. */
const GRID_LINE = 312;

/** Line pitch from merged properties. */
export function pitchOf(properties: Properties): Pitch {
  const spacing = properties.get('w:spacing');
  const gap = (side: 'before' | 'after') =>
    ((numberOf(spacing, `w:${side}Lines`) ?? 0) / 100) * GRID_LINE || (numberOf(spacing, `w:${side}`) ?? 0);
  const rule = spacing?.attributes['w:lineRule'];
  return {
    before: gap('before'),
    after: gap('after'),
    line: numberOf(spacing, 'w:line') ?? 240,
    rule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
  };
}

/** The colours of a paragraph's borders. */
const bordersOf = (properties: Properties) =>
  (properties.get('w:pBdr')?.children ?? [])
    .filter(({ attributes }) => !['nil', 'none'].includes(attributes['w:val'] ?? 'none'))
    .map(({ attributes }) => attributes['w:color'] ?? 'auto');

const hasRules = (borders: XmlNode | undefined) =>
  (borders?.children ?? []).some(
    ({ name, attributes }) =>
      /top|bottom|insideH/.test(name) && !['nil', 'none'].includes(attributes['w:val'] ?? 'none'),
  );

const hasRedRule = (borders: XmlNode | undefined) =>
  (borders?.children ?? []).some(
    ({ name, attributes }) => /top|bottom/.test(name) && isRed(attributes['w:color'] ?? 'auto'),
  );

/** Tab stops at the left, in characters of a size, in order. */
const tabStopsOf = (properties: Properties, size: number): number[] =>
  (properties.get('w:tabs')?.children ?? [])
    .filter(({ attributes }) => /^(left|start|num)$/.test(attributes['w:val'] ?? ''))
    .map((tab) => (numberOf(tab, 'w:pos') ?? 0) / (size * 20))
    .sort((one, other) => one - other);

const isAfloat = (table: XmlNode) => {
  const place = childOf(childOf(table, 'w:tblPr'), 'w:tblpPr')?.attributes;
  return place?.['w:tblpYSpec'] === 'bottom' && place['w:vertAnchor'] === 'margin';
};

/** The list and level that a paragraph is numbered by; undefined where it is not. */
function listOf(properties: Properties): { id: string; level: number } | undefined {
  const numbering = properties.get('w:numPr');
  const id = valOf(numbering, 'w:numId') ?? '0';
  return Number(id) > 0 ? { id, level: Number(valOf(numbering, 'w:ilvl') ?? '0') } : undefined;
}

const isContentsLine = (style: string, text: string) =>
  /^(toc|目录) ?\d/i.test(style) || /\S(?:[.…·．]{3,}|\t)\s*\d{1,3}\s*$/.test(text.replace(/^\t+/, ''));

/** Reads a body, tables and text boxes included, into flat paragraphs. */
export function readBody(
  body: XmlNode,
  styles: Styles,
  theme: (name: string) => string,
  numbering: Numbering = () => undefined,
): Body {
  const found: Body = { paragraphs: [], sources: [], tables: [], sections: [] };
  let newPage = false;

  function readParagraph(node: XmlNode, cell: CellPlace | undefined, boxed: boolean): void {
    const direct = childOf(node, 'w:pPr');
    const style = styles.paragraph(valOf(direct, 'w:pStyle'));
    const list = listOf(overlaid(style.paragraph, direct));
    const mark: ListMark | undefined = list && numbering(list.id, list.level);
    const properties = overlaid(overlaid(style.paragraph, mark?.paragraph), direct);
    const inline = readInline(node, style.run, styles, theme);
    for (const box of inline.boxes) readBlocks(box, undefined, true);
    const { look: first } = inline.runs.find(({ look }) => inline.text.slice(look.from, look.to).trim()) ?? {
      look: lookOf(style.run, theme),
    };
    const holder = { children: [...properties.values()] as readonly XmlNode[] } as XmlNode;
    const borders = bordersOf(properties);
    const textStart = inline.text.search(/\S/);
    const breakBefore = inline.breaks.some((at) => textStart >= 0 && at <= textStart);
    found.paragraphs.push({
      index: found.paragraphs.length,
      text: inline.text,
      runs: inline.runs.map(({ look }) => look),
      align: ALIGNMENTS[valOf(holder, 'w:jc') ?? ''] ?? 'left',
      indent: indentOf(properties, first.size),
      tabStops: tabStopsOf(properties, first.size),
      pitch: pitchOf(properties),
      newPage: newPage || breakBefore || (switchOf(holder, 'w:pageBreakBefore') ?? false),
      redRule: inline.redLine || borders.some(isRed),
      ruled: borders.length > 0,
      listMark: mark?.text ?? (list ? '' : undefined),
      contentsLine: isContentsLine(style.name, inline.text),
      boxed: boxed || properties.has('w:framePr'),
      snapped: switchOf(holder, 'w:snapToGrid') ?? true,
      section: found.sections.length,
      cell,
    });
    found.sources.push({ node, pieces: inline.pieces, runs: inline.runs.map((run) => run.node) });
    // A break in an empty line, or after a line's text, begins the page of the next line that has some.
    if (inline.breaks.some((at) => textStart < 0 || at > textStart)) newPage = true;
    else if (textStart >= 0) newPage = false;
    const section = childOf(direct, 'w:sectPr');
    if (section) {
      found.sections.push(section);
      newPage = true;
    }
  }

  function readTable(node: XmlNode, boxed: boolean): void {
    const index = found.tables.length;
    const table: Table = {
      rules: hasRules(childOf(childOf(node, 'w:tblPr'), 'w:tblBorders')),
      afloat: isAfloat(node),
    };
    found.tables.push(table);
    const from = found.paragraphs.length;
    let red = hasRedRule(childOf(childOf(node, 'w:tblPr'), 'w:tblBorders'));
    const rows = (parent: XmlNode): XmlNode[] =>
      parent.children.flatMap((child) =>
        child.name === 'w:tr'
          ? // A row that was taken out is not read, as deleted words are not.
            childOf(childOf(child, 'w:trPr'), 'w:del')
            ? []
            : [child]
          : /^w:(sdt|sdtContent|customXml)$/.test(child.name)
            ? rows(child)
            : [],
      );
    for (const [row, tr] of rows(node).entries()) {
      let column = 0;
      for (const tc of tr.children.filter(({ name }) => name === 'w:tc')) {
        const borders = childOf(childOf(tc, 'w:tcPr'), 'w:tcBorders');
        table.rules ||= hasRules(borders);
        red ||= hasRedRule(borders);
        readBlocks(tc, { table: index, row, column }, boxed);
        column += numberOf(childOf(childOf(tc, 'w:tcPr'), 'w:gridSpan'), 'w:val') ?? 1;
      }
    }
    if (red) for (const paragraph of found.paragraphs.slice(from)) paragraph.redRule = true;
  }

  function readBlocks(parent: XmlNode, cell: CellPlace | undefined, boxed: boolean): void {
    for (const node of parent.children) {
      if (node.name === 'w:p') readParagraph(node, cell, boxed);
      else if (node.name === 'w:tbl') readTable(node, boxed);
      else if (/^w:(sdt|sdtContent|customXml|ins|moveTo)$|^mc:(AlternateContent|Choice)$/.test(node.name))
        readBlocks(node, cell, boxed);
      else if (node.name === 'w:sectPr') found.sections.push(node);
    }
  }

  readBlocks(body, undefined, false);
  return found;
}
