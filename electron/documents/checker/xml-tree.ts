import { SaxesParser } from 'saxes';

/** An element with the place of its tags in the source, so that it can be rewritten there and nowhere else. */
export type XmlNode = Readonly<{
  /** The name under its usual prefix (`w:p`), whatever prefix the file gives the namespace. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  /** The text directly within. */
  text: string;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}>;

/** A node while its element is being read. */
type OpenNode = { -readonly [Key in Exclude<keyof XmlNode, 'children'>]: XmlNode[Key] } & {
  children: XmlNode[];
};

/** One XML part: its text, its tree, and the prefix it gives WordprocessingML. Documents may share one: nobody changes it. */
export type XmlPart = Readonly<{ source: string; root: XmlNode; prefix: string }>;

/** Why a part's XML is not read. */
export type XmlFault = 'malformed' | 'doctype' | 'too-deep' | 'encoding';

/** Thrown for XML that is not read. */
export class XmlError extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault, message: string = fault) {
    super(message);
    this.fault = fault;
  }
}

/** Deeper than any word processor writes, and well within the stack. */
const DEEPEST = 200;

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const PREFIXES = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}/wordprocessingml/main`, 'w:'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}/officeDocument/relationships`, 'r:'],
  [`${OFFICE}/drawingml/2006/main`, 'a:'],
  [`${STRICT}/drawingml/main`, 'a:'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp:'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp:'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['urn:schemas-microsoft-com:office:office', 'o:'],
  [`${OFFICE}/package/2006/relationships`, ''],
  [`${OFFICE}/package/2006/content-types`, ''],
]);

const usualName = (uri: string, local: string, name: string) => {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? name : prefix + local;
};

/** A part's bytes as text; anything but UTF-8 and UTF-16 is refused, since readers differ over it. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('encoding');
  }
}

/** Reads XML strictly; a document type declaration, and with it every entity, is refused. */
export function parseXml(source: string): XmlPart {
  const parser = new SaxesParser({ xmlns: true });
  const document = { children: [] as XmlNode[], text: '' };
  const open: { children: XmlNode[]; text: string }[] = [document];
  let prefix: string | undefined;
  parser.on('error', (error) => {
    throw new XmlError('malformed', error.message);
  });
  parser.on('doctype', () => {
    throw new XmlError('doctype');
  });
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) throw new XmlError('encoding');
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST) throw new XmlError('too-deep');
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes))
      attributes[usualName(attribute.uri, attribute.local, attribute.name)] = attribute.value;
    const name = usualName(tag.uri, tag.local, tag.name);
    if (prefix === undefined && name.startsWith('w:')) prefix = tag.prefix;
    const openEnd = parser.position;
    // An attribute's value holds no bare <, so the last one before here opened this tag.
    const start = source.lastIndexOf('<', openEnd - 1);
    const node: OpenNode = {
      name,
      attributes,
      children: [],
      text: '',
      start,
      openEnd,
      closeStart: openEnd,
      end: openEnd,
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const addText = (text: string) => {
    const holder = open.at(-1);
    if (holder) holder.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    const node = open.pop() as OpenNode;
    node.end = parser.position;
    node.closeStart = tag.isSelfClosing ? node.end : source.lastIndexOf('</', node.end - 1);
  });
  parser.write(source).close();
  const [root] = document.children;
  if (!root) throw new XmlError('malformed');
  return { source, root, prefix: prefix ?? 'w' };
}

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string) =>
  node?.children.find((child) => child.name === name);

/** The `w:val` of a child, undefined where there is none. */
export const valOf = (node: XmlNode | undefined, name: string) => childOf(node, name)?.attributes['w:val'];

/** Whether an on/off child is on; undefined where it is absent. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const child = childOf(node, name);
  return child && !['0', 'false', 'off'].includes(child.attributes['w:val'] ?? '1');
}

/** A whole number among the attributes; undefined where there is none. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const value = Number.parseFloat(node?.attributes[name] ?? '');
  return Number.isFinite(value) ? value : undefined;
}

/** A node and everything under it, in document order. */
export function* descendants(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* descendants(child);
}
