import { numberingOf } from '../pages/read-numbering.ts';
import { fieldsOf } from './fields.ts';
import { openSafely, type SafePackage } from './guard.ts';
import type { Model } from './model.ts';
import { type ParagraphSource, readBody } from './read-paragraphs.ts';
import { readSections } from './read-sections.ts';
import { damagedDocument } from './refusals.ts';
import { stylesOf, themeFaces } from './styles-of.ts';
import { childOf, descendants, switchOf, type XmlNode } from './xml-tree.ts';

/** Where the plain data of a model came from, for those that rewrite it. */
export type Source = SafePackage & {
  /** Paths of the parts that hold the body and the settings. */
  body: string;
  settings: string | undefined;
  paragraphs: ParagraphSource[];
  sections: XmlNode[];
};

/** A relationship of a part: its kind and the path it leads to. */
export type Link = { id: string; kind: string; path: string };

/** The path of the part that lists what another part refers to. */
export const linksPath = (path: string) => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** What a part refers to within the package; '' stands for the package itself. */
export function linksOf({ xml }: SafePackage, path: string): Link[] {
  const folder = path.split('/').slice(0, -1);
  return (xml.get(linksPath(path))?.root.children ?? []).flatMap(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode = '' } = attributes;
    if (TargetMode === 'External') return [];
    const steps = Target.startsWith('/') ? [] : [...folder];
    for (const step of Target.split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '' && step !== '.') steps.push(step);
    }
    return [{ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), path: steps.join('/') }];
  });
}

const INSERTED = new Set(['w:ins', 'w:moveTo']);
const DELETED = new Set(['w:del', 'w:moveFrom']);

function tracesOf(body: XmlNode, template: string | undefined): Model['traces'] {
  let [insertions, deletions, comments] = [0, 0, 0];
  for (const { name } of descendants(body)) {
    if (INSERTED.has(name)) insertions += 1;
    if (DELETED.has(name)) deletions += 1;
    if (name === 'w:commentReference') comments += 1;
  }
  const mergeFields = fieldsOf(body).flatMap(
    ({ instruction }) => /^\s*MERGEFIELD\s+"?([^\s"\\]+)/i.exec(instruction)?.[1] ?? [],
  );
  return { insertions, deletions, comments, template, mergeFields: [...new Set(mergeFields)] };
}

const picturesOf = (body: XmlNode) =>
  [...descendants(body)].filter(({ name }) => name === 'a:blip' || name === 'v:imagedata').length;

/** The template on a local disk that the settings name. */
const templateOf = ({ xml }: SafePackage, settings: string | undefined): string | undefined =>
  xml
    .get(linksPath(settings ?? ''))
    ?.root.children.find(({ attributes }) => /\/attachedTemplate$/.test(attributes.Type ?? ''))?.attributes
    .Target;

/** The parts of an opened document that say how its body looks; throws a Refusal where it has no body. */
export function bodyPartsOf(safe: SafePackage, fileName: string) {
  const path = linksOf(safe, '').find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml';
  const body = childOf(safe.xml.get(path)?.root, 'w:body');
  if (!body) throw damagedDocument(fileName, [`缺少正文部件 ${path}`]);
  const links = linksOf(safe, path);
  const rootOf = (kind: string) => safe.xml.get(links.find((link) => link.kind === kind)?.path ?? '')?.root;
  return {
    path,
    body,
    links,
    rootOf,
    styles: stylesOf(rootOf('styles')),
    theme: themeFaces(rootOf('theme')),
    oddAndEven: switchOf(rootOf('settings'), 'w:evenAndOddHeaders') ?? false,
  };
}

/** A document taken apart: plain data, and where it came from. */
export type Document = { model: Model; source: Source };

/** Takes a `.docx` file from anywhere apart; throws a Refusal for one that is hostile or cannot be read. */
export const readDocument = async (bytes: Uint8Array, fileName: string): Promise<Document> =>
  readPackage(await openSafely(bytes, fileName), fileName);

/** Takes an opened document apart; throws a Refusal where it has no body. */
export function readPackage(safe: SafePackage, fileName: string): Document {
  const { path, body, links, rootOf, styles, theme, oddAndEven } = bodyPartsOf(safe, fileName);
  const numbering = numberingOf(rootOf('numbering'));
  const { paragraphs, sources, tables, sections } = readBody(body, styles, theme, numbering);
  const settings = links.find(({ kind }) => kind === 'settings')?.path;
  const parts = (id: string) => safe.xml.get(links.find((link) => link.id === id)?.path ?? '')?.root;
  return {
    model: {
      sections: readSections(sections, { oddAndEven, parts }, styles, theme),
      paragraphs,
      tables,
      oddAndEven,
      traces: tracesOf(body, templateOf(safe, settings)),
      pictures: picturesOf(body),
    },
    source: {
      parts: safe.parts,
      xml: safe.xml,
      body: path,
      settings,
      paragraphs: sources,
      sections,
    },
  };
}
