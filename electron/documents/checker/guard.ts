import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '#electron/values/refusal.ts';
import { refuseActiveContent } from './active-content.ts';
import {
  damagedDocument,
  documentTooLarge,
  encryptedDocument,
  notDocument,
  unsafeDocument,
} from './refusals.ts';
import { decodeXml, parseXml, XmlError, type XmlPart } from './xml-tree.ts';

const MEGABYTE = 1024 * 1024;

/** What a document may weigh. `xmlBytes` bounds what is held as a tree, several times its size in memory. */
export const LIMITS = {
  entries: 2000,
  entryBytes: 50 * MEGABYTE,
  totalBytes: 200 * MEGABYTE,
  xmlBytes: 20 * MEGABYTE,
  ratio: 200,
};

/** A document that was found harmless: every part's bytes in the file's order, and the XML among them read. */
export type SafePackage = { parts: Map<string, Uint8Array>; xml: Map<string, XmlPart> };

const beginsWith = (bytes: Buffer, ...signature: number[]) =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature));

function refusalOfBytes(bytes: Buffer, fileName: string): Refusal | undefined {
  if (bytes.length === 0) return notDocument(fileName, '是空文件', '请确认选对了文件。');
  if (beginsWith(bytes, 0x50, 0x4b)) return undefined;
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? encryptedDocument(fileName)
      : notDocument(fileName, '是旧版文档（.doc 或 .wps）');
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return notDocument(fileName, '是 PDF 文件', '请向制文单位要 Word 或 WPS 原稿。');
  return notDocument(fileName, '不是 .docx 文档');
}

/** Weighs the zip's directory before anything is inflated. */
async function weigh(zip: ZipFile, fileName: string): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw documentTooLarge(fileName, `内含 ${zip.entryCount} 个部件`);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, uncompressedSize: size } = entry;
    total += size;
    if (size > LIMITS.entryBytes)
      throw documentTooLarge(fileName, `内含的 ${name} 解开后有 ${Math.round(size / MEGABYTE)} MB`);
    if (total > LIMITS.totalBytes) throw documentTooLarge(fileName, '解开后超过 200 MB');
    if (size > MEGABYTE && size > entry.compressedSize * LIMITS.ratio)
      throw documentTooLarge(fileName, '压缩得异常紧，像是压缩炸弹');
    if (entry.isEncrypted()) throw encryptedDocument(fileName);
    if (names.has(name.toLowerCase())) throw unsafeDocument(fileName, `有两个同名部件 ${name}`);
    if (/:|^\/|(^|\/)\.\.(\/|$)/.test(name)) throw unsafeDocument(fileName, `内含越出文件夹的路径 ${name}`);
    names.add(name.toLowerCase());
    entries.push(entry);
  }
  return entries;
}

/** yauzl ends the stream with an error as soon as it yields more or less than the directory declared. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const isXml = (name: string) => /\.(xml|rels|vml)$/i.test(name);

function readXml(parts: Map<string, Uint8Array>, fileName: string): Map<string, XmlPart> {
  const xml = new Map<string, XmlPart>();
  let total = 0;
  for (const [name, bytes] of parts) {
    if (!isXml(name)) continue;
    total += bytes.length;
    if (total > LIMITS.xmlBytes) throw documentTooLarge(fileName, '文字部分超过 20 MB');
    try {
      xml.set(name, parseXml(decodeXml(bytes)));
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      if (error.fault === 'doctype') throw unsafeDocument(fileName, `的部件 ${name} 含有文档类型声明或实体`);
      if (error.fault === 'encoding')
        throw unsafeDocument(fileName, `的部件 ${name} 用了 UTF-8、UTF-16 以外的编码`);
      if (error.fault === 'too-deep') throw documentTooLarge(fileName, `的部件 ${name} 嵌套过深`);
      throw damagedDocument(fileName, [`${name}：${error.message}`]);
    }
  }
  return xml;
}

/** What an error of the zip reader tells of the file. */
function refusalOfZip(error: unknown, fileName: string): Refusal {
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters/.test(message))
    return unsafeDocument(fileName, '内含越出文件夹的路径');
  if (/too many bytes|not enough bytes|size mismatch/.test(message))
    return unsafeDocument(fileName, '的部件大小与目录所记不符');
  return damagedDocument(fileName);
}

/**
 * Opens a `.docx` file from anywhere: weighed before it is inflated, read as strict XML, and refused with a reason where it
 * is no such document or holds something that acts or loads by itself. Throws a Refusal.
 */
export async function openSafely(content: Uint8Array, fileName: string): Promise<SafePackage> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const refusal = refusalOfBytes(bytes, fileName);
  if (refusal) throw refusal;
  const parts = new Map<string, Uint8Array>();
  try {
    const options = { lazyEntries: true, strictFileNames: true };
    const zip = await fromBufferPromise(bytes, options);
    const entries = await weigh(zip, fileName);
    for (const entry of entries)
      if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, await inflate(zip, entry));
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOfZip(error, fileName);
  }
  const xml = readXml(parts, fileName);
  refuseActiveContent(parts, xml, fileName);
  return { parts, xml };
}
