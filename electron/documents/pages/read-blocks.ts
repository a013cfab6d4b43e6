import { ALIGNMENTS } from '../checker/read-paragraphs.ts';
import { overlaid, type Styles } from '../checker/styles-of.ts';
import { childOf, valOf, type XmlNode } from '../checker/xml-tree.ts';
import type { Block, Paragraph } from './content.ts';
import type { DrawingTools } from './read-drawing.ts';
import { readInlines } from './read-inlines.ts';
import { holderOf, settingOf, wholeLookOf } from './read-looks.ts';
import { readTable } from './read-table.ts';

/** What reading blocks needs beside the XML. */
export type BlockTools = {
  styles: Styles;
  theme: (name: string) => string;
  pathOf: (id: string) => string | undefined;
  remark: (sentence: string) => void;
};

function readParagraph(node: XmlNode, tools: BlockTools): Paragraph {
  const { styles, theme } = tools;
  const direct = childOf(node, 'w:pPr');
  const id = valOf(direct, 'w:pStyle');
  const style = styles.paragraph(id);
  const properties = overlaid(style.paragraph, direct);
  const look = wholeLookOf(overlaid(style.run, childOf(direct, 'w:rPr')), theme);
  const drawing: DrawingTools = { ...tools, blocksOf: (box) => readBlocks(box, tools) };
  const inlines = readInlines(node, style.run, styles, theme, drawing);
  const textual = inlines.find(({ kind }) => kind === 'text');
  if (Number(valOf(properties.get('w:numPr'), 'w:numId') ?? '0') > 0)
    tools.remark('文件里有自动编号，预览里没有排出编号。');
  return {
    kind: 'paragraph',
    inlines,
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
