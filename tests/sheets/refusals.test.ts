import { Buffer } from 'node:buffer';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import { readWorkbook } from '#sheets/read.ts';
import { frameParts, handWritten, sheetPart } from './make-package.ts';
import { workbookBytes } from './make-workbook.ts';

async function refusalOf(bytes: Uint8Array): Promise<RefusalReason> {
  try {
    await readWorkbook(bytes, '名册');
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('was read');
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string) =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const workbookXml = strToU8('<workbook/>');
const simple = () =>
  workbookBytes((workbook) => {
    workbook.addWorksheet('表').getCell('A1').value = '姓名';
  });

describe('a file that cannot be read', () => {
  it.each([
    ['nothing', new Uint8Array(), 'not-xlsx', '“名册”是空文件，不能导入。'],
    [
      'an old workbook that ends too early',
      compound('Workbook'),
      'damaged-workbook',
      '“名册”已损坏或没有复制完整，读不出内容。',
    ],
    ['an old presentation', compound('PowerPoint Document'), 'not-xlsx', '“名册”不是表格文件，不能导入。'],
    [
      'a workbook with a password',
      compound('EncryptedPackage'),
      'encrypted-workbook',
      '“名册”设有打开密码，无法读取。',
    ],
    ['an old Word document', compound('WordDocument'), 'not-xlsx', '“名册”是 Word 文档，不能导入。'],
    [
      'a letter in plain text',
      strToU8('各位代表：\n明天开会。\n'),
      'not-xlsx',
      '“名册”是文本文件，里面没有用逗号或制表符分开的表格，不能导入。',
    ],
    [
      'a web page without a table',
      strToU8('<html><body>通知</body></html>'),
      'not-xlsx',
      '“名册”是网页或 XML 文件，里面没有表格，不能导入。',
    ],
    ['a PDF', strToU8('%PDF-1.7\n'), 'not-xlsx', '“名册”是 PDF 文件，不能导入。'],
    [
      'noise',
      new Uint8Array([1, 0, 2, 0, 3]),
      'damaged-workbook',
      '“名册”已损坏或没有复制完整，读不出内容。',
    ],
    [
      'a Word document',
      zipSync({ 'word/document.xml': workbookXml }),
      'not-xlsx',
      '“名册”是 Word 文档，不能导入。',
    ],
    [
      'an OpenDocument text',
      zipSync({ 'content.xml': strToU8('<office:text>通知</office:text>') }),
      'not-xlsx',
      '“名册”是 OpenDocument 文档，不是表格，不能导入。',
    ],
    [
      'an OpenDocument sheet with a password',
      zipSync({
        'content.xml': workbookXml,
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
      'encrypted-workbook',
      '“名册”设有打开密码，无法读取。',
    ],
    [
      'a binary workbook',
      zipSync({ 'xl/workbook.bin': workbookXml }),
      'not-xlsx',
      '“名册”是二进制工作簿（.xlsb），不是 .xlsx，不能导入。',
    ],
    [
      'an archive',
      zipSync({ '名册.xlsx': workbookXml }),
      'not-xlsx',
      '“名册”是压缩包，不是 .xlsx 工作簿，不能导入。',
    ],
    [
      'a workbook without sheets',
      zipSync({ 'xl/workbook.xml': workbookXml }),
      'damaged-workbook',
      '“名册”已损坏或没有复制完整，读不出内容。',
    ],
  ])('is refused when it is %s', async (_, bytes, code, message) => {
    expect(await refusalOf(bytes)).toEqual({ code, message, remedy: expect.stringMatching(/^请.+。$/) });
  });

  it('is refused when its end is missing', async () => {
    const bytes = await simple();
    expect((await refusalOf(bytes.subarray(0, bytes.length - 200))).code).toBe('damaged-workbook');
  });

  it('is refused when a part of it was overwritten', async () => {
    const bytes = await simple();
    bytes.fill(0x41, 60, 160);
    expect((await refusalOf(bytes)).code).toBe('damaged-workbook');
  });
});

describe('a workbook that would overwhelm an old computer', () => {
  const withPart = (part: Uint8Array) => zipSync({ ...frameParts(), [sheetPart]: part });

  it('is refused for what its directory says it unpacks to', async () => {
    const bytes = Buffer.from(withPart(new Uint8Array(1024)));
    bytes.writeUInt32LE(51 * 1024 * 1024, bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24);
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'workbook-too-large',
      message: '“名册”解开后过大，超出可以导入的范围。',
    });
  });

  it('is refused for being packed too tightly', async () => {
    expect(await refusalOf(withPart(new Uint8Array(5 * 1024 * 1024)))).toMatchObject({
      message: '“名册”压缩得异常紧，解开后过大，超出可以导入的范围。',
    });
  });

  it('is refused when it unpacks to more than its directory says', async () => {
    const bytes = withPart(new Uint8Array(3 * 1024 * 1024));
    const lying = Buffer.from(bytes);
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(3 * 1024 * 1024);
    for (let at = lying.indexOf(declared); at >= 0; at = lying.indexOf(declared, at + 1))
      lying.writeUInt32LE(100_000, at);
    expect((await refusalOf(lying)).code).toBe('damaged-workbook');
  });

  it('is refused for more than 2,000 parts', async () => {
    const parts = Array.from({ length: 2001 }, (_, index) => [`xl/media/${index}.png`, new Uint8Array()]);
    expect(await refusalOf(zipSync(Object.fromEntries(parts)))).toMatchObject({
      message: '“名册”内含 2001 个部件，超出可以导入的范围。',
    });
  });

  it.each([
    [
      'rows',
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>',
    ],
    [
      'columns',
      '<table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>1</text:p></table:table-cell></table:table-row>',
    ],
  ])('is refused for %s that are repeated a million times', async (_, rows) => {
    const content = `<office:document-content><office:spreadsheet><table:table table:name="表">${rows}</table:table></office:spreadsheet></office:document-content>`;
    expect(await refusalOf(zipSync({ 'content.xml': strToU8(content) }))).toMatchObject({
      message: '“名册”有超过 500000 个填了内容的格子，超出可以导入的范围。',
    });
  });

  it('is refused for two parts of one name, or one that leads out of its folder', async () => {
    const twice = Buffer.from(
      zipSync({ ...frameParts(), [sheetPart]: workbookXml, [`${sheetPart.slice(0, -4)}.xmk`]: workbookXml }),
    );
    const name = Buffer.from(`${sheetPart.slice(0, -4)}.xmk`);
    for (let at = twice.indexOf(name); at >= 0; at = twice.indexOf(name, at + 1))
      twice.write('xml', at + name.length - 3);
    expect((await refusalOf(twice)).code).toBe('damaged-workbook');
    expect((await refusalOf(zipSync({ ...frameParts(), '../evil.xml': workbookXml }))).code).toBe(
      'damaged-workbook',
    );
  });

  it('is refused for cells merged over the whole sheet', async () => {
    const merge = '<sheetData/><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(await refusalOf(handWritten(merge))).toMatchObject({
      message: '“名册”合并单元格覆盖了整张表，超出可以导入的范围。',
    });
  });

  it.each([
    ['A50001', '“名册”的“表”表超过 50000 行，超出可以导入的范围。'],
    ['GS1', '“名册”的“表”表超过 200 列，超出可以导入的范围。'],
  ])('is refused for a record in %s', async (address, message) => {
    const bytes = await workbookBytes((workbook) => {
      workbook.addWorksheet('表').getCell(address).value = 1;
    });
    expect((await refusalOf(bytes)).message).toBe(message);
  });
});
