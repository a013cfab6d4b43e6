import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '#electron/values/refusal.ts';
import { refusalOfBytes, refusalOfParts } from './file-kind.ts';
import { damagedWorkbook, encryptedWorkbook, tooLarge } from './refusals.ts';

const MEGABYTE = 1024 * 1024;

/** What a workbook may weigh: ten times any township's register, and far below what stops an old computer. */
const LIMITS = { entries: 2000, entryBytes: 50 * MEGABYTE, totalBytes: 200 * MEGABYTE, ratio: 200 };

const WANTED = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
];
const canonical = new Map(WANTED.map((name) => [name.toLowerCase(), name]));

/** No workbook of Excel or WPS declares a document type; one that does means to make a parser expand it. */
const declaresDoctype = (part: Uint8Array) => Buffer.from(part.subarray(0, 4096)).includes('<!DOCTYPE');

/** The name under which a part is read on, or undefined for pictures, comments, macros and whatever else is left behind. */
function wantedName(name: string): string | undefined {
  const plain = name.replace(/^\//, '');
  return (
    canonical.get(plain.toLowerCase()) ?? (/^xl\/worksheets\/sheet\d+\.xml$/.test(plain) ? plain : undefined)
  );
}

/**
 * Opens a workbook's zip and hands back the parts that hold its cells, weighed before and while they are inflated.
 * Throws a Refusal for anything that is no readable .xlsx.
 */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<Map<string, Uint8Array>> {
  const refusal = refusalOfBytes(bytes, fileName);
  if (refusal) throw refusal;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    const entries = await weigh(zip, fileName);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      const name = wantedName(entry.fileName);
      if (name === undefined) continue;
      const part = await inflate(zip, entry);
      if (declaresDoctype(part)) throw damagedWorkbook(fileName);
      parts.set(name, part);
    }
    return parts;
  } catch (error) {
    throw error instanceof Refusal ? error : damagedWorkbook(fileName);
  }
}

async function weigh(zip: ZipFile, fileName: string): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw tooLarge(fileName, `内含 ${zip.entryCount} 个部件`);
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const size = entry.uncompressedSize;
    total += size;
    if (size > LIMITS.entryBytes || total > LIMITS.totalBytes) throw tooLarge(fileName, '解开后过大');
    if (size > MEGABYTE && size > entry.compressedSize * LIMITS.ratio)
      throw tooLarge(fileName, '压缩得异常紧，解开后过大');
    entries.push(entry);
  }
  const refusal = refusalOfParts(
    entries.map((entry) => entry.fileName.replace(/^\//, '')),
    fileName,
  );
  if (refusal) throw refusal;
  if (entries.some((entry) => entry.isEncrypted())) throw encryptedWorkbook(fileName);
  return entries;
}

/** yauzl stops the stream as soon as it yields more than the size the directory declared. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
