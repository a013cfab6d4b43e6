import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '#electron/values/refusal.ts';
import { refusalOfParts } from './file-kind.ts';
import { damagedWorkbook, encryptedWorkbook, tooLarge } from './refusals.ts';

const MEGABYTE = 1024 * 1024;

/** What a workbook may weigh: ten times any township's register, and far below what stops an old computer. */
const LIMITS = { entries: 2000, entryBytes: 50 * MEGABYTE, totalBytes: 200 * MEGABYTE, ratio: 200 };

/** Cells that hold something; a township's largest register has some five thousand. */
const CELLS = 500_000;

/** Folders of a package that hold no cell: pictures, comments, macros, pivot tables, links to other books. */
const UNWANTED =
  /^(docProps|customXml)\/|\/(charts|chartsheets|comments|ctrlProps|customProperty|diagrams|drawings|embeddings|externalLinks|media|persons|pivotCache|pivotTables|printerSettings|queryTables|revisions|slicers|tables|theme|threadedComments|timelines)\/|\/(calcChain|comments\d*|connections|vbaProject)\.(xml|bin)$/iu;

/** No workbook of Excel or WPS declares a document type; one that does means to make a parser expand it. */
const declaresDoctype = (part: Uint8Array) => Buffer.from(part.subarray(0, 4096)).includes('<!DOCTYPE');

/** The name under which a part is read on, or undefined for whatever is left behind. */
function wantedName(name: string): string | undefined {
  const plain = name.replaceAll('\\', '/').replace(/^\//, '');
  return /\.(xml|rels)$/iu.test(plain) && !UNWANTED.test(plain) ? plain : undefined;
}

/**
 * Opens a workbook's zip and hands back the parts that hold its cells, weighed before and while they are inflated.
 * Throws a Refusal for anything that is no readable .xlsx.
 */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<Map<string, Uint8Array>> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    const entries = await weigh(zip, fileName);
    const parts = new Map<string, Uint8Array>();
    let cells = 0;
    for (const entry of entries) {
      const name = wantedName(entry.fileName);
      if (name === undefined) continue;
      const part = await inflate(zip, entry);
      if (declaresDoctype(part)) throw damagedWorkbook(fileName);
      cells += filledCells(part);
      if (cells > CELLS) throw tooLarge(fileName, `有超过 ${CELLS} 个填了内容的格子`);
      parts.set(name, part);
    }
    return parts;
  } catch (error) {
    throw error instanceof Refusal ? error : damagedWorkbook(fileName);
  }
}

/** Counted before the library makes an object of each; a part of another kind has none. */
function filledCells(part: Uint8Array): number {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  for (const end of ['/v>', ':v>', '/is>', ':is>']) {
    for (let at = bytes.indexOf(end); at >= 0 && count <= CELLS; at = bytes.indexOf(end, at + end.length)) {
      // `<x:v>` opens what `</x:v>` closes: only the closing one counts
      if (end[0] === '/' || bytes[bytes.lastIndexOf('<', at) + 1] === 0x2f) count += 1;
    }
  }
  return count;
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
    entries.map((entry) => entry.fileName.replaceAll('\\', '/').replace(/^\//, '')),
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
