import { Buffer } from 'node:buffer';
import { type ScopeDataArgs, type TemplateContent, TemplateHandler } from 'easy-template-x';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { descendants } from '../checker/xml-tree.ts';
import { compareFields } from './compare.ts';
import { isPicture, type OwnTemplateData, offeredBy } from './data.ts';
import { markedPackage } from './mark.ts';
import { type OwnTemplate, openOwnTemplate } from './open.ts';
import { unfillableTemplate, unfitTemplate, unknownFields } from './refusals.ts';
import { chooseSigns, type Signs } from './signs.ts';
import { tidied } from './tidy.ts';
import { resolver } from './values.ts';

/** Deeper than the guard lets a part be. */
const DEEPEST = 250;

/** A fixed moment, so that the same template and data give the same bytes. */
const MOMENT = new Date(2000, 0, 1);

function* textsOf({ source, stories }: OwnTemplate, { fields, tables }: OwnTemplateData): Generator<string> {
  for (const { path } of stories) {
    const root = source.xml.get(path)?.root;
    if (root)
      for (const { text, attributes } of descendants(root)) yield text + Object.values(attributes).join('');
  }
  for (const row of [fields, ...Object.values(tables).flat()])
    for (const value of Object.values(row)) if (!isPicture(value)) yield String(value);
}

async function filledParts(
  template: OwnTemplate,
  data: OwnTemplateData,
  signs: Signs,
): Promise<Record<string, Uint8Array>> {
  const found = new Map(
    template.stories.flatMap((story) => story.found.map((one) => [String(one.id), one] as const)),
  );
  const resolve = resolver(found, data, signs);
  const handler = new TemplateHandler({
    delimiters: { tagStart: signs.open, tagEnd: signs.close },
    maxXmlDepth: DEEPEST,
    scopeDataResolver: (args: ScopeDataArgs) => resolve(args) as TemplateContent,
  });
  return unzipSync(await handler.process(Buffer.from(markedPackage(template, signs)), {}));
}

/** The filled parts in place of the template's, every other one byte for byte as it was; equal input gives equal bytes. */
function repacked(
  { source, stories }: OwnTemplate,
  filled: Record<string, Uint8Array>,
  signs: Signs,
): Uint8Array {
  const stays = (path: string) => source.parts.has(path);
  const added = Object.keys(filled).filter((path) => !stays(path) && !path.endsWith('/'));
  const pictured = added.some((path) => path.startsWith('word/media/'));
  const files: Zippable = {};
  const put = (path: string, bytes: Uint8Array) => {
    files[path] = [bytes, { mtime: MOMENT }];
  };
  for (const [path, bytes] of source.parts) {
    const linked = pictured && (path.endsWith('.rels') || path === '[Content_Types].xml');
    put(path, linked ? (filled[path] ?? bytes) : bytes);
  }
  for (const path of added.sort()) if (pictured) put(path, filled[path] ?? new Uint8Array());
  for (const { path } of stories.filter(({ found }) => found.length > 0))
    put(path, strToU8(tidied(strFromU8(filled[path] ?? new Uint8Array()), signs)));
  return zipSync(files, { level: 6 });
}

/** The template opened last: slips of one kind are filled one after the other, and to read it costs a quarter of filling it. */
let last: { bytes: Uint8Array; template: OwnTemplate } | undefined;

async function opened(bytes: Uint8Array, fileName: string): Promise<OwnTemplate> {
  if (last && Buffer.compare(last.bytes, bytes) === 0) return last.template;
  const template = await openOwnTemplate(bytes, fileName);
  last = { bytes, template };
  return template;
}

/**
 * Fills an office's own `.docx` template: fields, loops, conditions and pictures; a value is never read for tags again.
 * Throws a Refusal for a hostile file, a fault in the template, or a name that the data does not have, each with its place.
 */
export async function fillOwnTemplate(
  bytes: Uint8Array,
  data: OwnTemplateData,
  fileName: string,
): Promise<Uint8Array> {
  const template = await opened(bytes, fileName);
  const { asks, faults } = template;
  if (faults.length > 0)
    throw unfitTemplate(
      fileName,
      faults.map(({ sentence }) => sentence),
    );
  const { unknown } = compareFields(asks, offeredBy(data));
  if (unknown.length > 0)
    throw unknownFields(
      fileName,
      unknown.map(({ sentence }) => sentence),
    );
  const signs = chooseSigns(textsOf(template, data));
  let filled: Record<string, Uint8Array>;
  try {
    filled = await filledParts(template, data, signs);
  } catch (error) {
    if (!isOfLibrary(error)) throw error;
    throw unfillableTemplate(fileName);
  }
  return repacked(template, filled, signs);
}

/** The library says what it cannot do by errors of many classes; ours are Refusals. */
const isOfLibrary = (error: unknown) => error instanceof Error && error.name !== 'Refusal';
