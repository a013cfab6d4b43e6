import type { ParagraphChange } from './finding.ts';
import type { Paragraph } from './model.ts';
import { type Children, emptyElement, PARAGRAPH_PROPERTIES, type Splice, withChildren } from './splice.ts';
import { childOf, type XmlNode } from './xml-tree.ts';

/** An indent in twips, with the …Chars forms at 0: word processors measure those by different characters. */
function indentElement({ indent, runs }: Paragraph, change: ParagraphChange['indent']): string {
  const { left, right, first } = { ...indent, ...change };
  const unit = (runs[0]?.size ?? 16) * 20;
  const twips = (characters: number) => Math.round(characters * unit);
  return emptyElement('w:ind', {
    'w:leftChars': 0,
    'w:left': twips(left),
    'w:rightChars': 0,
    'w:right': twips(right),
    ...(first < 0
      ? { 'w:hangingChars': 0, 'w:hanging': twips(-first) }
      : { 'w:firstLineChars': 0, 'w:firstLine': twips(first) }),
  });
}

const RED_RULE = { 'w:val': 'single', 'w:sz': 12, 'w:space': 8, 'w:color': 'FF0000' };

function redRule(source: string, borders: XmlNode | undefined): string {
  const order = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:between', 'w:bar'];
  return withChildren(
    source,
    borders,
    { name: 'w:pBdr', order },
    new Map([['w:bottom', emptyElement('w:bottom', RED_RULE)]]),
  );
}

const FLAT = {
  'w:before': 0,
  'w:beforeLines': 0,
  'w:beforeAutospacing': 0,
  'w:after': 0,
  'w:afterLines': 0,
  'w:afterAutospacing': 0,
};

/** Sets what is to change among a paragraph's own properties. */
export function paragraphSplice(
  source: string,
  node: XmlNode,
  paragraph: Paragraph,
  change: ParagraphChange,
): Splice {
  const own = childOf(node, 'w:pPr');
  const set: Children = new Map();
  if (change.newPage) set.set('w:pageBreakBefore', '<w:pageBreakBefore/>');
  if (change.redRule) set.set('w:pBdr', redRule(source, childOf(own, 'w:pBdr')));
  if (change.line !== undefined || change.flatten)
    set.set(
      'w:spacing',
      emptyElement('w:spacing', {
        ...childOf(own, 'w:spacing')?.attributes,
        ...(change.flatten && FLAT),
        ...(change.line !== undefined && { 'w:line': change.line, 'w:lineRule': 'exact' }),
      }),
    );
  if (change.indent) set.set('w:ind', indentElement(paragraph, change.indent));
  if (change.align) set.set('w:jc', emptyElement('w:jc', { 'w:val': change.align }));
  const text = withChildren(source, own, PARAGRAPH_PROPERTIES, set);
  if (own) return { start: own.start, end: own.end, text };
  // <w:p/> has no end tag of its own to put properties before.
  if (node.openEnd === node.end)
    return {
      start: node.start,
      end: node.end,
      text: `${source.slice(node.start, node.end - 2)}>${text}</w:p>`,
    };
  return { start: node.openEnd, end: node.openEnd, text };
}
