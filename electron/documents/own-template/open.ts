import type { Model } from '../checker/model.ts';
import { linksOf, readDocument, type Source } from '../checker/read.ts';
import { type Ask, type Asked, type Fault, placeSentence, type Quoted } from './asked.ts';
import { BODY, type Line, linesOf, placeOf } from './lines.ts';
import { type Found, pairTags } from './pairs.ts';
import { readTags, type TagKind } from './tags.ts';

/** A part that is filled: its path, its paragraphs and its tags in reading order. */
export type Story = { path: string; lines: Line[]; found: Found[] };

/** A template from outside, found harmless and taken apart. */
export type OwnTemplate = Asked & { source: Source; stories: Story[] };

/** Parts that are filled beside the body, and those that are not. */
const FILLED = new Map([
  ['header', '页眉'],
  ['footer', '页脚'],
]);
const NOTES = new Map([
  ['footnotes', '脚注'],
  ['endnotes', '尾注'],
]);

const KINDS: Partial<Record<TagKind, Ask['kind']>> = {
  field: 'field',
  image: 'image',
  loop: 'loop',
  if: 'condition',
  unless: 'condition',
};

/** The names of a loop and of those around it, from the inside out. */
const loopsAround = (loop: Found): string[] => [
  loop.tag.name,
  ...(loop.within ? loopsAround(loop.within) : []),
];

function askOf({ tag, line, picture, within }: Found): Ask[] {
  const kind = KINDS[tag.kind];
  if (kind === undefined || line.echo) return [];
  const place = picture
    ? { words: `${line.words}图片的替换文字`, around: picture.words }
    : placeOf(line, tag.from, tag.to);
  return [
    {
      kind,
      name: tag.name,
      ...(tag.kind === 'unless' ? { whenEmpty: true } : {}),
      ...(within ? { within: within.tag.name } : {}),
      ...(within?.within ? { outer: loopsAround(within.within) } : {}),
      place,
    },
  ];
}

/** The tags of a part's lines, each numbered from `first`. */
function tagsOf(lines: Line[], first: number, faults: Fault[]): Found[] {
  const found: Found[] = [];
  const add = (line: Line, tag: Found['tag'], picture?: Found['picture']) =>
    found.push({ id: first + found.length, tag, line, picture });
  for (const line of lines) {
    const read = readTags(line.text);
    for (const tag of read.tags) add(line, tag);
    if (!line.echo)
      for (const { code, from, to, say } of read.faults) {
        const place = placeOf(line, from, to);
        faults.push({ code, place, sentence: `${placeSentence(place)}：${say}。` });
      }
    for (const picture of line.pictures) {
      const [tag, ...more] = readTags(picture.words.trim()).tags;
      if (!tag) continue;
      const place = { words: `${line.words}图片的替换文字`, around: picture.words };
      if (
        picture.picture &&
        more.length === 0 &&
        /^(field|image)$/.test(tag.kind) &&
        tag.text === picture.words.trim()
      )
        add(line, { ...tag, kind: 'image' }, picture);
      else
        faults.push({
          code: 'picture-tag',
          place,
          sentence: `${placeSentence(place)}：这里只能写一个图片标记，例如“{%印章}”，并且要写在图片上，请改正。`,
        });
    }
  }
  return found;
}

const QUOTED = /[《«]([^《》«»{}]{1,30})[》»]/g;

const quotedIn = (line: Line): Quoted[] =>
  [...line.text.matchAll(QUOTED)].map(({ 0: written, 1: name = '', index }) => ({
    name: name.trim(),
    written,
    place: placeOf(line, index, index + written.length),
  }));

function traces({ insertions, deletions, comments, mergeFields }: Model['traces']): Fault[] {
  const revisions = insertions + deletions;
  return [
    ...mergeFields.map(
      (name): Fault => ({
        code: 'merge-field',
        sentence: `模板里有邮件合并的域“${name}”，这里不会填；请删去这个域，在原处写“{${name}}”。`,
      }),
    ),
    ...(revisions > 0
      ? [
          {
            code: 'revisions',
            sentence: '模板里还有修订记录，请在“审阅”中接受或者拒绝全部修订后保存。',
          } as const,
        ]
      : []),
    ...(comments > 0
      ? [{ code: 'comments', sentence: '模板里还有批注，请在“审阅”中删除全部批注后保存。' } as const]
      : []),
  ];
}

const OFFICE_DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** The library that fills knows one way of naming only, which Word, WPS and LibreOffice all write by default. */
function kindFaults(source: Source): Fault[] {
  const usual = source.xml
    .get('_rels/.rels')
    ?.root.children.some(({ attributes }) => attributes.Type === OFFICE_DOCUMENT);
  if (usual && source.xml.get(source.body)?.prefix === 'w') return [];
  return [
    {
      code: 'file-kind',
      sentence:
        '模板不是通常的 Word 文档格式，请用 Word 或 WPS 文字另存，类型选“Word 文档（*.docx）”，不要选“Strict Open XML 文档”。',
    },
  ];
}

/** Opens a template from anywhere behind the guard and reads what it asks for; throws a Refusal for a hostile file. */
export async function openOwnTemplate(bytes: Uint8Array, fileName: string): Promise<OwnTemplate> {
  const { source, model } = await readDocument(bytes, fileName);
  const faults = [...kindFaults(source), ...traces(model.traces)];
  const stories: Story[] = [];
  let count = 0;
  const links = linksOf(source, source.body);
  const paths = new Map([[source.body, BODY]]);
  for (const { kind, path } of links) {
    const label = FILLED.get(kind);
    if (label) paths.set(path, label);
  }
  for (const [path, label] of paths) {
    const root = source.xml.get(path)?.root;
    if (!root) continue;
    const lines = linesOf(root, label);
    const found = tagsOf(lines, count, faults);
    count += found.length;
    pairTags(found, (code, { line, tag }, say) => {
      if (line.echo) return;
      const place = placeOf(line, tag.from, tag.to);
      faults.push({ code, place, sentence: `${placeSentence(place)}：${say}。` });
    });
    stories.push({ path, lines, found });
  }
  for (const { kind, path } of links) {
    const root = source.xml.get(path)?.root;
    const label = NOTES.get(kind);
    if (!root || !label) continue;
    for (const line of linesOf(root, label))
      for (const { from, to, text } of readTags(line.text).tags) {
        const place = placeOf(line, from, to);
        const sentence = `${placeSentence(place)}：${label}里的“${text}”填不上，请把它移到正文里。`;
        faults.push({ code: 'in-note', place, sentence });
      }
  }
  const quoted = stories.flatMap(({ lines }) => lines.filter(({ echo }) => !echo).flatMap(quotedIn));
  return { quoted, source, stories, asks: stories.flatMap(({ found }) => found.flatMap(askOf)), faults };
}
