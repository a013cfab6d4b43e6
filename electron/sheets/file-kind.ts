import { Buffer } from 'node:buffer';
import type { Refusal } from '#electron/values/refusal.ts';
import { damagedWorkbook, encryptedWorkbook, notWorkbook } from './refusals.ts';

/** How a workbook's bytes are laid out: a zip of parts, an old compound file, a web page or XML, or plain text. */
export type FileKind = 'package' | 'compound' | 'markup' | 'text';

const beginsWith = (bytes: Buffer, ...signature: number[]) =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature));
const holdsStream = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'));

/** Tells the kind of a file from its bytes, never from its name; throws a Refusal for what is no workbook of any kind. */
export function fileKind(content: Uint8Array, fileName: string): FileKind {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) throw notWorkbook(fileName, '是空文件', '请确认选对了文件，或向原处重新复制一份。');
  if (beginsWith(bytes, 0x50, 0x4b)) return 'package';
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const refusal = refusalOfCompoundFile(bytes, fileName);
    if (refusal) throw refusal;
    return 'compound';
  }
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw notWorkbook(fileName, '是 PDF 文件', '请向制表人要 Excel 或 WPS 原表。');
  // a sheet of Excel 2 to 4 is one bare stream of records
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00)
    return 'compound';
  const isUtf16 = beginsWith(bytes, 0xff, 0xfe) || beginsWith(bytes, 0xfe, 0xff);
  const beginning = bytes
    .subarray(0, 4096)
    .toString('latin1')
    .replaceAll('\0', isUtf16 ? '' : '\0');
  if (/<html|<table|<\?xml/i.test(beginning)) return 'markup';
  if (!beginning.includes('\0')) return 'text';
  throw damagedWorkbook(fileName);
}

function refusalOfCompoundFile(bytes: Buffer, fileName: string): Refusal | undefined {
  if (holdsStream(bytes, 'EncryptedPackage')) return encryptedWorkbook(fileName);
  if (holdsStream(bytes, 'WordDocument'))
    return notWorkbook(fileName, '是 Word 文档', '请把其中的表格复制到 Excel，存为 .xlsx 后再导入。');
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')) return undefined;
  return notWorkbook(fileName, '不是表格文件');
}

/** Why a zip package is no workbook that can be read, judged by the parts it holds; undefined where it is one. */
export function refusalOfParts(names: readonly string[], fileName: string): Refusal | undefined {
  if (names.includes('xl/workbook.bin')) return notWorkbook(fileName, '是二进制工作簿（.xlsb），不是 .xlsx');
  if (names.some((name) => /^word\//u.test(name)))
    return notWorkbook(fileName, '是 Word 文档', '请把其中的表格复制到 Excel，存为 .xlsx 后再导入。');
  if (names.some((name) => /(^|\/)workbook[^/]*\.xml$/u.test(name))) return undefined;
  if (names.includes('content.xml')) return undefined;
  return notWorkbook(fileName, '是压缩包，不是 .xlsx 工作簿', '请先解压，再选择其中的 .xlsx 工作簿。');
}
