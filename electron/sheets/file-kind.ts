import { Buffer } from 'node:buffer';
import type { Refusal } from '#electron/values/refusal.ts';
import { damagedWorkbook, encryptedWorkbook, notWorkbook } from './refusals.ts';

const beginsWith = (bytes: Buffer, ...signature: number[]) =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature));
const holdsStream = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'));

/** Why these bytes are no zip package, judged from the bytes and never from the name; undefined where they begin as one. */
export function refusalOfBytes(content: Uint8Array, fileName: string): Refusal | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0)
    return notWorkbook(fileName, '是空文件', '请确认选对了文件，或向原处重新复制一份。');
  if (beginsWith(bytes, 0x50, 0x4b)) return undefined;
  if (beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refusalOfCompoundFile(bytes, fileName);
  if (beginsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return notWorkbook(fileName, '是 PDF 文件', '请向制表人要 Excel 或 WPS 原表。');
  const beginning = bytes.subarray(0, 4096).toString('latin1');
  if (/<html|<table|<\?xml/i.test(beginning))
    return notWorkbook(fileName, '是网页或 XML 格式的表格，不是 .xlsx 工作簿');
  if (!beginning.includes('\0')) return notWorkbook(fileName, '是文本文件（如 .csv），不是 .xlsx 工作簿');
  return damagedWorkbook(fileName);
}

function refusalOfCompoundFile(bytes: Buffer, fileName: string): Refusal {
  if (holdsStream(bytes, 'EncryptedPackage')) return encryptedWorkbook(fileName);
  if (holdsStream(bytes, 'WordDocument'))
    return notWorkbook(fileName, '是 Word 文档', '请把其中的表格复制到 Excel，存为 .xlsx 后再导入。');
  return notWorkbook(fileName, '是旧版工作簿（.xls 或 .et），不是 .xlsx');
}

/** Why a zip package is no .xlsx workbook, judged by the parts it holds; undefined where it is one. */
export function refusalOfParts(names: readonly string[], fileName: string): Refusal | undefined {
  if (names.includes('xl/workbook.xml')) return undefined;
  if (names.includes('xl/workbook.bin')) return notWorkbook(fileName, '是二进制工作簿（.xlsb），不是 .xlsx');
  if (names.some((name) => name.startsWith('word/')))
    return notWorkbook(fileName, '是 Word 文档', '请把其中的表格复制到 Excel，存为 .xlsx 后再导入。');
  if (names.includes('content.xml')) return notWorkbook(fileName, '是 .ods 表格，不是 .xlsx 工作簿');
  return notWorkbook(fileName, '是压缩包，不是 .xlsx 工作簿', '请先解压，再选择其中的 .xlsx 工作簿。');
}
