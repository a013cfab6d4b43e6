import { Buffer } from 'node:buffer';
import { MEGABYTE, ZipError, zipParts } from '#electron/threads/zip-guard.ts';
import type { Refusal } from '#electron/values/refusal.ts';
import { refuseActiveContent } from './active-content.ts';
import {
  damagedDocument,
  documentTooLarge,
  encryptedDocument,
  notDocument,
  unsafeDocument,
} from './refusals.ts';
import { partOf } from './shared-parts.ts';
import { decodeXml, XmlError, type XmlPart } from './xml-tree.ts';

/** What is held as a tree, several times its size in memory, may weigh no more, in bytes. */
const XML_BYTES = 20 * MEGABYTE;

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

const isXml = (name: string) => /\.(xml|rels|vml)$/i.test(name);

function readXml(parts: Map<string, Uint8Array>, fileName: string): Map<string, XmlPart> {
  const xml = new Map<string, XmlPart>();
  let total = 0;
  for (const [name, bytes] of parts) {
    if (!isXml(name)) continue;
    total += bytes.length;
    if (total > XML_BYTES) throw documentTooLarge(fileName, '文字部分超过 20 MB');
    try {
      xml.set(name, partOf(name, decodeXml(bytes)));
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

/** Why a zip is not opened, as a sentence about a document. */
function refusalOfZip({ what: { fault, name, count = 0 } }: ZipError, fileName: string): Refusal {
  switch (fault) {
    case 'entries':
      return documentTooLarge(fileName, `内含 ${count} 个部件`);
    case 'entry-bytes':
      return documentTooLarge(fileName, `内含的 ${name} 解开后有 ${Math.round(count / MEGABYTE)} MB`);
    case 'total-bytes':
      return documentTooLarge(fileName, '解开后超过 200 MB');
    case 'ratio':
      return documentTooLarge(fileName, '压缩得异常紧，像是压缩炸弹');
    case 'encrypted':
      return encryptedDocument(fileName);
    case 'same-name':
      return unsafeDocument(fileName, `有两个同名部件 ${name}`);
    case 'path':
      return unsafeDocument(fileName, `内含越出文件夹的路径${name ? ` ${name}` : ''}`);
    case 'size':
      return unsafeDocument(fileName, '的部件大小与目录所记不符');
    case 'damaged':
      return damagedDocument(fileName);
  }
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
    for await (const [name, part] of zipParts(content)) parts.set(name, part);
  } catch (error) {
    throw error instanceof ZipError ? refusalOfZip(error, fileName) : error;
  }
  const xml = readXml(parts, fileName);
  refuseActiveContent(parts, xml, fileName);
  return { parts, xml };
}
