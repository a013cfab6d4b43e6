import { escaped } from '#electron/values/xml-text.ts';
import { type Splice, spliced } from '../checker/splice.ts';
import { childOf, descendants, parseXml, type XmlNode } from '../checker/xml-tree.ts';
import type { Signs } from './signs.ts';

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:sdt']);
/** What must hold a paragraph, and end with one. */
const ENDS_WITH_PARAGRAPH = new Set(['w:tc', 'w:hdr', 'w:ftr', 'w:txbxContent']);
const KEPT = new Set(['w:sectPr', 'w:drawing', 'w:pict', 'w:object']);

const has = (node: XmlNode, wanted: (node: XmlNode) => boolean) => {
  for (const one of descendants(node)) if (wanted(one)) return true;
  return false;
};

const textOf = (node: XmlNode): string =>
  (node.name === 'w:t' ? node.text : '') + node.children.map(textOf).join('');

/** What goes from among a holder's blocks: paragraphs that only held marks, and tables left without a row. */
function goneFrom(holder: XmlNode, { gone }: Signs): XmlNode[] {
  const blocks = holder.children.filter(({ name }) => BLOCKS.has(name));
  const dropped: XmlNode[] = [];
  let before: XmlNode | undefined;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    // Two tables that touch become one, and a table at the end of its holder needs a paragraph after it.
    const parts = before?.name === 'w:tbl' && next?.name !== 'w:p';
    const text = textOf(block);
    const isMark = block.name === 'w:p' && text.includes(gone) && text.replaceAll(gone, '').trim() === '';
    const goes =
      block.name === 'w:tbl'
        ? !has(block, ({ name }) => name === 'w:tr')
        : isMark && !parts && (before ?? next) !== undefined && !has(block, ({ name }) => KEPT.has(name));
    if (goes) dropped.push(block);
    else before = block;
  }
  return dropped;
}

const TEXT = '<w:t xml:space="preserve">';
const LINE_BREAK = `</w:t><w:br/>${TEXT}`;

/** Marks written as what they stand for, within one `w:t`; `lineBreak` ends a line of a value and begins the next. */
function textSplice(node: XmlNode, { gone, line, tab }: Signs, lineBreak: string): Splice[] {
  const { text } = node;
  if (node.name !== 'w:t') return [];
  if (text.replaceAll(gone, '') === '') return [{ start: node.start, end: node.end, text: '' }];
  if (![gone, line, tab].some((sign) => text.includes(sign))) return [];
  const written = escaped(text.replaceAll(gone, ''))
    .replaceAll(line, lineBreak)
    .replaceAll(tab, `</w:t><w:tab/>${TEXT}`);
  return [{ start: node.start, end: node.end, text: `${TEXT}${written}</w:t>` }];
}

/** What ends a paragraph within a run of its own, and begins another that looks the same. */
function paragraphBreak(source: string, paragraph: XmlNode, run: XmlNode): string {
  const look = (node: XmlNode | undefined) => (node ? source.slice(node.start, node.end) : '');
  const looks = childOf(paragraph, 'w:pPr');
  if (childOf(looks, 'w:sectPr')) return LINE_BREAK;
  return `</w:t></w:r></w:p><w:p>${look(looks)}<w:r>${look(childOf(run, 'w:rPr'))}${TEXT}`;
}

/** Attributes that must differ within a part; what was repeated has them twice. */
const UNIQUE: Record<string, string[]> = {
  'wp:docPr': ['id'],
  'w:p': ['w14:paraId'],
  'w:tr': ['w14:paraId'],
  'w:bookmarkStart': ['w:id'],
  'w:bookmarkEnd': ['w:id'],
};

/** A repeated element's open tag without what must not repeat; a drawing gets a number of its own, a bookmark goes. */
function uniqueSplice(source: string, node: XmlNode, seen: Set<string>, fresh: () => number): Splice[] {
  for (const attribute of UNIQUE[node.name] ?? []) {
    const value = node.attributes[attribute];
    if (value === undefined) continue;
    const key = `${node.name} ${value}`;
    if (!seen.has(key)) {
      seen.add(key);
      continue;
    }
    if (node.name.startsWith('w:bookmark')) return [{ start: node.start, end: node.end, text: '' }];
    const text = source
      .slice(node.start, node.openEnd)
      .replace(
        new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*')`),
        attribute === 'id' ? ` id="${fresh()}"` : '',
      );
    return [{ start: node.start, end: node.openEnd, text }];
  }
  return [];
}

/** The filling library also writes a picture's relationship where the schema allows none. */
function pictureSplice(source: string, { name, attributes, start, openEnd }: XmlNode): Splice[] {
  if (name !== 'pic:pic' || attributes['r:embed'] === undefined) return [];
  return [{ start, end: openEnd, text: source.slice(start, openEnd).replace(/\sr:embed\s*=\s*"[^"]*"/, '') }];
}

/** A filled part as it is handed out: no marks, no empty tables, no holder without its paragraph, no number twice. */
export function tidied(source: string, signs: Signs): string {
  const { root } = parseXml(source);
  const splices: Splice[] = [];
  const seen = new Set<string>();
  let last = 0;
  for (const { name, attributes } of descendants(root))
    if (name === 'wp:docPr') last = Math.max(last, Number(attributes.id) || 0);
  const fresh = () => {
    last += 1;
    return last;
  };
  // In running text a value of several lines makes several paragraphs, in a cell or a box it breaks lines.
  const visit = (node: XmlNode, lineBreak: string, parents: XmlNode[]): void => {
    const dropped = goneFrom(node, signs);
    for (const { start, end } of dropped) splices.push({ start, end, text: '' });
    splices.push(
      ...textSplice(node, signs, lineBreak),
      ...pictureSplice(source, node),
      ...uniqueSplice(source, node, seen, fresh),
    );
    const kept = node.children.filter((child) => !dropped.includes(child));
    const lastBlock = kept.findLast(({ name }) => BLOCKS.has(name));
    if (ENDS_WITH_PARAGRAPH.has(node.name) && lastBlock?.name !== 'w:p' && node.closeStart < node.end)
      splices.push({ start: node.closeStart, end: node.closeStart, text: '<w:p/>' });
    const [holder, paragraph] = parents;
    const running = node.name === 'w:r' && paragraph?.name === 'w:p' && holder?.name === 'w:body';
    const inner = running
      ? paragraphBreak(source, paragraph, node)
      : node.name === 'w:t'
        ? lineBreak
        : LINE_BREAK;
    for (const child of kept) visit(child, inner, [...parents.slice(-1), node]);
  };
  visit(root, LINE_BREAK, []);
  return spliced(source, splices);
}
