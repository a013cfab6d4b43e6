import { ALIGNMENTS } from '../checker/read-paragraphs.ts';
import { overlaid, type Styles } from '../checker/styles-of.ts';
import { childOf, valOf, type XmlNode } from '../checker/xml-tree.ts';
import type { Block, Inline, Look, Paragraph } from './content.ts';
import type { DrawingTools } from './read-drawing.ts';
import { readInlines } from './read-inlines.ts';
import { holderOf, settingOf, wholeLookOf } from './read-looks.ts';
import type { ListMark, Numbering } from './read-numbering.ts';
import { readTable } from './read-table.ts';

/** What reading blocks needs beside the XML. */
export type BlockTools = {
  styles: Styles;
  theme: (name: string) => string;
  numbering: Numbering;
  pathOf: (id: string) => string | undefined;
  remark: (sentence: string) => void;
};

/** The list's mark as text before the paragraph's own. */
function markOf(mark: ListMark, look: Look): Inline[] {
  const text: Inline = { kind: 'text', text: mark.text + (mark.suffix === 'space' ? ' ' : ''), look };
  return mark.suffix === 'tab' ? [text, { kind: 'tab', look }] : [text];
}

function readParagraph(node: XmlNode, tools: BlockTools): Paragraph {
  const { styles, theme, numbering } = tools;
  const direct = childOf(node, 'w:pPr');
  const id = valOf(direct, 'w:pStyle');
  const style = styles.paragraph(id);
  const list = overlaid(style.paragraph, direct).get('w:numPr');
  const mark = numbering(valOf(list, 'w:numId') ?? '0', Number(valOf(list, 'w:ilvl') ?? 0));
  const properties = overlaid(overlaid(style.paragraph, mark?.paragraph), direct);
  const own = overlaid(style.run, childOf(direct, 'w:rPr'));
  const look = wholeLookOf(own, theme);
  const drawing: DrawingTools = { ...tools, blocksOf: (box) => readBlocks(box, tools) };
  const inlines = readInlines(node, style.run, styles, theme, drawing);
  const textual = inlines.find(({ kind }) => kind === 'text');
  return {
    kind: 'paragraph',
    inlines: [...(mark ? markOf(mark, wholeLookOf(overlaid(own, mark.run), theme)) : []), ...inlines],
    look,
    style: id ?? '',
    align: ALIGNMENTS[valOf(holderOf(properties), 'w:jc') ?? ''] ?? 'left',
    ...settingOf(properties, textual?.kind === 'text' ? textual.look.size : look.size),
  };
}

const THROUGH = /^w:(sdt|sdtContent|customXml|ins|moveTo)$|^mc:(AlternateContent|Choice)$/;

/** The paragraphs and tables of a body, cell, text box, header or footer. */
export function readBlocks(parent: XmlNode, tools: BlockTools): Block[] {
  return parent.children.flatMap((node): Block[] => {
    if (node.name === 'w:p') return [readParagraph(node, tools)];
    if (node.name === 'w:tbl') return [readTable(node, tools.styles, (cell) => readBlocks(cell, tools))];
    return THROUGH.test(node.name) ? readBlocks(node, tools) : [];
  });
}
