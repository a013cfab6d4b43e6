import { overlaid, type Properties, type Styles } from '../checker/styles-of.ts';
import { childOf, valOf, type XmlNode } from '../checker/xml-tree.ts';
import type { Inline, Look } from './content.ts';
import { type DrawingTools, readDrawing } from './read-drawing.ts';
import { wholeLookOf } from './read-looks.ts';

const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:rt',
  'w:instrText',
]);

const FIXED: Record<string, string> = { 'w:noBreakHyphen': '-', 'w:sym': '□' };

/** Constructs that are not set, and the sentence for each. */
const TOLD: Record<string, string> = {
  'w:footnoteReference': '文件里有脚注，预览里没有排出脚注。',
  'w:endnoteReference': '文件里有尾注，预览里没有排出尾注。',
  'm:oMath': '文件里有公式，预览里没有排出公式。',
  'w:ruby': '文件里有拼音标注，预览里只排出正文。',
  'w:object': '文件里有嵌入的对象，预览里可能没有画出。',
};

type Field = { instruction: string; inResult: boolean };

/** What stands in a paragraph, in order; deleted text is left out, PAGE and NUMPAGES stay fields. */
export function readInlines(
  paragraph: XmlNode,
  base: Properties,
  styles: Styles,
  theme: (name: string) => string,
  tools: DrawingTools,
): Inline[] {
  const found: Inline[] = [];
  const fields: Field[] = [];

  /** A page field's place, once its instruction is known; its stored result is passed over. */
  const addField = (instruction: string, look: Look): boolean => {
    const [command = ''] = instruction.trim().toUpperCase().split(/\s+/);
    if (command !== 'PAGE' && command !== 'NUMPAGES') return false;
    found.push({ kind: command === 'PAGE' ? 'page' : 'pages', look });
    return true;
  };
  const replaced = () =>
    fields.some(({ instruction, inResult }) => inResult && /^\s*(PAGE|NUMPAGES)\b/i.test(instruction));

  const readField = (node: XmlNode, look: Look) => {
    const kind = node.attributes['w:fldCharType'];
    const open = fields.at(-1);
    if (kind === 'begin') fields.push({ instruction: '', inResult: false });
    else if (kind === 'separate' && open) {
      open.inResult = true;
      addField(open.instruction, look);
    } else if (kind === 'end') {
      const ended = fields.pop();
      if (ended && !ended.inResult) addField(ended.instruction, look);
    }
  };

  const readRun = (run: XmlNode) => {
    const direct = childOf(run, 'w:rPr');
    const styled = overlaid(base, { children: [...styles.character(valOf(direct, 'w:rStyle')).values()] });
    const look = wholeLookOf(overlaid(styled, direct), theme);
    const addText = (text: string) => {
      if (look.hidden || replaced() || (fields.length > 0 && !fields.at(-1)?.inResult)) return;
      if (text !== '') found.push({ kind: 'text', text, look });
    };
    const visit = (node: XmlNode): void => {
      const told = TOLD[node.name];
      if (told) tools.remark(told);
      if (node.name === 'w:instrText') {
        const open = fields.at(-1);
        if (open && !open.inResult) open.instruction += node.text;
      }
      if (SKIPPED.has(node.name)) return;
      if (node.name === 'w:t') addText(node.text);
      else if (node.name === 'w:fldChar') readField(node, look);
      else if (node.name === 'w:tab' || node.name === 'w:ptab') found.push({ kind: 'tab', look });
      else if (node.name === 'w:cr') found.push({ kind: 'line-break', look });
      else if (node.name === 'w:br')
        found.push({ kind: node.attributes['w:type'] === 'page' ? 'page-break' : 'line-break', look });
      else if (FIXED[node.name]) addText(FIXED[node.name] ?? '');
      else if (/^w:(drawing|pict|object)$/.test(node.name)) found.push(...readDrawing(node, look, tools));
      else if (node.name.startsWith('mc:') || node.name === 'w:ruby' || node.name === 'w:rubyBase')
        for (const child of node.children) visit(child);
      else if (node.name === 'w:r') readRun(node);
    };
    for (const child of run.children) visit(child);
  };

  const visit = (node: XmlNode): void => {
    const told = TOLD[node.name];
    if (told) tools.remark(told);
    if (SKIPPED.has(node.name)) return;
    if (node.name === 'w:r') readRun(node);
    else if (node.name === 'w:fldSimple') {
      const run = node.children.find(({ name }) => name === 'w:r');
      const look = wholeLookOf(overlaid(base, childOf(run, 'w:rPr')), theme);
      if (!addField(node.attributes['w:instr'] ?? '', look)) for (const child of node.children) visit(child);
    } else for (const child of node.children) visit(child);
  };
  for (const child of paragraph.children) visit(child);
  return found;
}
