import { type Link, linksOf, linksPath, type Source } from './read.ts';
import { type Splice, spliced } from './splice.ts';
import { childOf, descendants, type XmlNode, type XmlPart } from './xml-tree.ts';

/** Parts that read differently after a mend; undefined for one that goes. */
export type ChangedParts = Map<string, string | undefined>;

const REMOVED =
  /^w:(del|moveFrom|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd|[a-zA-Z]+PrChange|tblGridChange|numberingChange|cellIns|cellDel)$/;
const UNWRAPPED = new Set(['w:ins', 'w:moveTo']);

const cut = ({ start, end }: { start: number; end: number }): Splice => ({ start, end, text: '' });

/** Whether a paragraph's end was deleted, so that it runs on into the next. */
const isJoined = (paragraph: XmlNode) => {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
};

const contentStart = (paragraph: XmlNode) => childOf(paragraph, 'w:pPr')?.end ?? paragraph.openEnd;

/** Joins a paragraph to the next, under the next one's properties, as word processors do. */
function joined(source: string, one: XmlNode, next: XmlNode): Splice[] {
  const head = source.slice(next.start, contentStart(next));
  return [
    { start: one.start, end: contentStart(one), text: head },
    { start: one.closeStart, end: contentStart(next), text: '' },
  ];
}

function acceptedSplices(source: string, node: XmlNode): Splice[] {
  const splices: Splice[] = [];
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at] as XmlNode;
    const next = node.children[at + 1];
    const deletedRow = child.name === 'w:tr' && childOf(childOf(child, 'w:trPr'), 'w:del');
    if (REMOVED.test(child.name) || deletedRow) splices.push(cut(child));
    else if (UNWRAPPED.has(child.name)) {
      if (child.openEnd === child.end) splices.push(cut(child));
      else
        splices.push(
          { start: child.start, end: child.openEnd, text: '' },
          ...acceptedSplices(source, child),
          { start: child.closeStart, end: child.end, text: '' },
        );
    } else if (child.name === 'w:p' && isJoined(child) && next?.name === 'w:p' && child.openEnd < child.end) {
      // What else is tracked in the two is accepted in the next round.
      splices.push(...joined(source, child, next));
      at += 1;
    } else splices.push(...acceptedSplices(source, child));
  }
  return splices;
}

const isText = (path: string) => /(^|\/)(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path);

/** Accepts every tracked change, in text, headers, footers and notes. */
export function acceptRevisions({ xml, body }: Source): ChangedParts {
  const changed: ChangedParts = new Map();
  for (const [path, { source, root }] of xml) {
    if (path !== body && !isText(path)) continue;
    const text = spliced(source, acceptedSplices(source, root));
    if (text !== source) changed.set(path, text);
  }
  return changed;
}

/** A part without those of its children that are not wanted. */
const without = ({ source, root }: XmlPart, unwanted: (node: XmlNode) => boolean) =>
  spliced(source, root.children.filter(unwanted).map(cut));

const isComments = ({ kind }: Link) => /^comments/.test(kind);

function commentSplices({ root }: XmlPart): Splice[] {
  return [...descendants(root)].flatMap((node): Splice[] => {
    if (/^w:commentRange(Start|End)$/.test(node.name)) return [cut(node)];
    const reference = node.name === 'w:r' && childOf(node, 'w:commentReference');
    if (!reference) return [];
    const others = node.children.some(({ name }) => !/^w:(rPr|commentReference)$/.test(name));
    return [cut(others ? reference : node)];
  });
}

/** Takes every comment out, with the parts that hold them. */
export function dropComments(source: Source): ChangedParts {
  const changed: ChangedParts = new Map();
  const body = source.xml.get(source.body);
  const relations = source.xml.get(linksPath(source.body));
  const types = source.xml.get('[Content_Types].xml');
  if (!body || !relations || !types) return changed;
  const gone = linksOf(source, source.body).filter(isComments);
  const ids = new Set(gone.map(({ id }) => id));
  const paths = new Set(gone.map(({ path }) => `/${path}`));
  changed.set(source.body, spliced(body.source, commentSplices(body)));
  changed.set(
    linksPath(source.body),
    without(relations, ({ attributes }) => ids.has(attributes.Id ?? '')),
  );
  changed.set(
    '[Content_Types].xml',
    without(types, ({ attributes }) => paths.has(attributes.PartName ?? '')),
  );
  for (const { path } of gone) changed.set(path, undefined);
  return changed;
}

/** Takes the template's path out of the settings. */
export function dropTemplate({ xml, settings }: Source): ChangedParts {
  const changed: ChangedParts = new Map();
  const part = xml.get(settings ?? '');
  const relations = xml.get(linksPath(settings ?? ''));
  if (settings === undefined || !part || !relations) return changed;
  changed.set(
    settings,
    without(part, ({ name }) => name === 'w:attachedTemplate'),
  );
  changed.set(
    linksPath(settings),
    without(relations, ({ attributes }) => /\/attachedTemplate$/.test(attributes.Type ?? '')),
  );
  return changed;
}
