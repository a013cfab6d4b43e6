import { numberOf, type XmlNode } from '../checker/xml-tree.ts';
import type { Place } from './asked.ts';

/** A stretch of a paragraph's text and the `w:t` that holds it; `direct` where its run stands right in the paragraph. */
export type Piece = { from: number; to: number; node: XmlNode; direct: boolean };

/** A picture with words in its alternative text; width and height in EMU (1/360000 cm). */
export type Picture = { node: XmlNode; words: string; picture: boolean; width: number; height: number };

/** A table cell and what it stands in. */
export type CellPath = { table: XmlNode; row: XmlNode; cell: XmlNode };

/** A paragraph as tags are looked for in it. */
export type Line = {
  text: string;
  pieces: Piece[];
  pictures: Picture[];
  node: XmlNode;
  /** The element that holds the paragraph. */
  parent: XmlNode;
  cell: CellPath | undefined;
  /** The text box it stands in. */
  box: XmlNode | undefined;
  /** Within a content control. */
  control: boolean;
  /** A text box's copy for old programs: filled as the box is, but not told of. */
  echo: boolean;
  words: string;
};

const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:tblPr', 'w:tcPr', 'w:trPr']);
const GAPS: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' };

type Context = Pick<Line, 'parent' | 'cell' | 'box' | 'control' | 'echo'> & { table: string };

/** The characters shown on either side of a place. */
const AROUND = 10;

/** Where a stretch of a line stands, for a sentence. */
export function placeOf(line: Line, from: number, to: number): Place {
  let start = Math.max(0, from - AROUND);
  let end = Math.min(line.text.length, to + AROUND);
  // No tag is shown in part.
  for (const { 0: tag, index } of line.text.matchAll(/\{[^{}]*\}/g)) {
    const after = index + tag.length;
    if (index < start && start < after) start = index;
    if (index < end && end < after) end = after;
  }
  const around = line.text.slice(start, end).replace(/[\t\n]/g, ' ');
  return {
    words: line.words,
    around: `${start > 0 ? '……' : ''}${around}${end < line.text.length ? '……' : ''}`,
  };
}

/** The paragraphs of a part in reading order, each text box after the paragraph it is anchored in; `label` names the part. */
export function linesOf(root: XmlNode, label: string): Line[] {
  const lines: Line[] = [];
  let tables = 0;
  let paragraphs = 0;

  function readPicture(drawing: XmlNode, line: Line): void {
    const visit = (node: XmlNode, frame: XmlNode): void => {
      const words = node.attributes.descr ?? '';
      if (node.name === 'wp:docPr' && words !== '') {
        const extent = frame.children.find(({ name }) => name === 'wp:extent');
        const [width = 0, height = 0] = [numberOf(extent, 'cx'), numberOf(extent, 'cy')];
        line.pictures.push({ node, words, picture: holdsPicture(frame), width, height });
      }
      for (const child of node.children) if (child.name !== 'w:txbxContent') visit(child, node);
    };
    visit(drawing, drawing);
  }

  function readParagraph(node: XmlNode, context: Context): void {
    const line: Line = { text: '', pieces: [], pictures: [], node, words: '', ...context };
    lines.push(line);
    const boxes: [XmlNode, boolean][] = [];
    const visit = (inner: XmlNode, run: XmlNode | undefined, direct: boolean, echo: boolean): void => {
      if (SKIPPED.has(inner.name)) return;
      if (inner.name === 'w:txbxContent') boxes.push([inner, echo]);
      else if (inner.name === 'w:t') {
        const from = line.text.length;
        line.text += inner.text;
        line.pieces.push({ from, to: line.text.length, node: inner, direct });
      } else if (GAPS[inner.name] && run) line.text += GAPS[inner.name];
      else {
        if (inner.name === 'w:drawing' && !echo) readPicture(inner, line);
        const isRun = inner.name === 'w:r';
        for (const child of inner.children)
          visit(
            child,
            isRun ? inner : run,
            isRun ? node.children.includes(inner) : direct,
            echo || inner.name === 'mc:Fallback',
          );
      }
    };
    for (const child of node.children) visit(child, undefined, false, context.echo);
    line.words = wordsOf(line, context);
    for (const [box, echo] of boxes)
      readBlocks(box, { ...context, parent: box, cell: undefined, box, control: false, echo, table: '' });
  }

  function wordsOf({ text, box, cell }: Line, { table }: Context): string {
    if (box) return `${label}的文本框${table}`;
    if (cell) return label + table;
    if (label !== BODY) return label;
    if (text.trim() !== '') paragraphs += 1;
    return `${label}第${paragraphs}段`;
  }

  function readTable(table: XmlNode, context: Context): void {
    if (!context.echo) tables += 1;
    const number = tables;
    let rows = 0;
    const readRows = (parent: XmlNode, control: boolean): void => {
      for (const row of parent.children) {
        if (/^w:(sdt|sdtContent|customXml)$/.test(row.name)) readRows(row, true);
        if (row.name !== 'w:tr') continue;
        rows += 1;
        let cells = 0;
        for (const cell of row.children) {
          if (cell.name !== 'w:tc') continue;
          cells += 1;
          const words = `第${number}个表格第${rows}行第${cells}格`;
          readBlocks(cell, { ...context, parent: cell, cell: { table, row, cell }, control, table: words });
        }
      }
    };
    readRows(table, context.control);
  }

  function readBlocks(parent: XmlNode, context: Context): void {
    for (const node of parent.children) {
      if (SKIPPED.has(node.name)) continue;
      if (node.name === 'w:p') readParagraph(node, { ...context, parent });
      else if (node.name === 'w:tbl') readTable(node, context);
      else readBlocks(node, { ...context, control: context.control || node.name === 'w:sdtContent' });
    }
  }

  readBlocks(root, {
    parent: root,
    cell: undefined,
    box: undefined,
    control: false,
    echo: false,
    table: '',
  });
  return lines;
}

/** The label of the part that holds the body. */
export const BODY = '正文';

const holdsPicture = (node: XmlNode): boolean =>
  node.name === 'pic:pic' || (node.name !== 'w:txbxContent' && node.children.some(holdsPicture));
