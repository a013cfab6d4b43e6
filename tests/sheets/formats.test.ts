import { Buffer } from 'node:buffer';
import { CFB, utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#electron/values/refusal.ts';
import type { Sheet } from '#electron/values/sheet.ts';
import { readWorkbook } from '#sheets/read.ts';
import { handWritten } from './make-package.ts';

const written = (sheets: Sheet[]) =>
  sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell.written)));
const table = [
  ['姓名', '身份证号码', '出生年月'],
  ['罗春禾', '530122198503120025', '1985.03'],
];

function saved(bookType: 'biff8' | 'biff5' | 'xlml', rows: unknown[][] = table): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名册');
  return new Uint8Array(write(book, { type: 'buffer', bookType }));
}

/** Text as a Chinese Windows saves it: every character of these in two bytes of GBK. */
const gbk = (text: string) =>
  Buffer.concat([...text].map((character) => Buffer.from(gbkBytes[character] ?? [character.charCodeAt(0)])));
const gbkBytes: Record<string, number[]> = {
  姓: [0xd0, 0xd5],
  名: [0xc3, 0xfb],
  方: [0xb7, 0xbd],
  东: [0xb6, 0xab],
  组: [0xd7, 0xe9],
};

async function refusalOf(bytes: Uint8Array) {
  try {
    await readWorkbook(bytes, '名册.xls');
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('was read');
}

describe('a file that is no .xlsx', () => {
  it.each(['biff8', 'xlml'] as const)('is read like one when it is %s', async (bookType) => {
    expect(written(await readWorkbook(saved(bookType), '名册.xls'))).toEqual([table]);
  });

  it.each([
    ['UTF-8', strToU8('姓名,组\r\n方东,13465279788\r\n')],
    ['UTF-8 with a mark', strToU8('\ufeff姓名,组\r\n方东,13465279788\r\n')],
    ['GB18030', gbk('姓名,组\r\n方东,13465279788\r\n')],
    ['UTF-16, parted by tabs', Buffer.from('\ufeff姓名\t组\r\n方东\t13465279788\r\n', 'utf16le')],
  ])('is read as text in %s', async (_, bytes) => {
    const [rows] = written(await readWorkbook(new Uint8Array(bytes), '名册.csv'));
    expect(rows).toEqual([
      ['姓名', '组'],
      ['方东', '13465279788'],
    ]);
  });

  it('keeps the digits of what a text file says, the quotes inside it and what was kept as text', async () => {
    const text =
      '编号,身份证,日期\n001,"530122198503120025",3.10\n2,="530122197211050032",3.1\n3,"含,和""引号""",2025/3/6\n';
    const [sheet] = await readWorkbook(strToU8(text), '名册.csv');
    expect(sheet?.name).toBe('名册');
    expect(sheet?.rows.slice(1)).toEqual([
      [
        { kind: 'text', text: '001', written: '001' },
        { kind: 'text', text: '530122198503120025', written: '530122198503120025' },
        { kind: 'text', text: '3.10', written: '3.10' },
      ],
      [
        { kind: 'text', text: '2', written: '2' },
        { kind: 'text', text: '530122197211050032', written: '530122197211050032' },
        // a text file does not tell whether this was 3.10 before it was saved
        { kind: 'number', number: 3.1, written: '3.1' },
      ],
      [
        { kind: 'text', text: '3', written: '3' },
        { kind: 'text', text: '含,和"引号"', written: '含,和"引号"' },
        { kind: 'text', text: '2025/3/6', written: '2025/3/6' },
      ],
    ]);
  });

  it('is read as the tables of a web page that a system calls .xls', async () => {
    const page = `<html><head><meta charset="utf-8"></head><body>
      <table><tr><td colspan="2">代表名册</td></tr><tr><th>姓名</th><th>身份证</th></tr>
      <tr><td>罗春禾</td><td style="mso-number-format:'\\@'">530122198503120025</td></tr></table></body></html>`;
    const [sheet] = await readWorkbook(strToU8(page), '名册.xls');
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(written(sheet ? [sheet] : [])).toEqual([
      [['代表名册'], ['姓名', '身份证'], ['罗春禾', '530122198503120025']],
    ]);
  });

  it('says that it has a password where an old workbook has one', async () => {
    const book = CFB.read(Buffer.from(saved('biff8')), { type: 'buffer' });
    const stream = CFB.find(book, 'Workbook');
    const content = Buffer.from(stream?.content as Uint8Array);
    // FILEPASS with the XOR method stands right behind the first record
    const filePass = Buffer.from([0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x34, 0x12, 0x78, 0x56]);
    const firstEnds = 4 + content.readUInt16LE(2);
    const locked = Buffer.concat([content.subarray(0, firstEnds), filePass, content.subarray(firstEnds)]);
    CFB.utils.cfb_add(book, '/Workbook', locked);
    expect(await refusalOf(new Uint8Array(CFB.write(book, { type: 'buffer' }) as Buffer))).toMatchObject({
      code: 'encrypted-workbook',
      message: '“名册.xls”设有打开密码，无法读取。',
    });
  });
});

describe('a lawful .xlsx that few programs write', () => {
  it('has its days in the strict form, escapes inside its texts, and names with a prefix', async () => {
    const sheet = handWritten(
      '<sheetData><row r="1"><c r="A1" t="d"><v>2025-03-06</v></c><c r="B1" t="inlineStr"><is><t>一_x000A_二 &amp; 三</t></is></c></row></sheetData>',
    );
    const [read] = await readWorkbook(sheet, '表.xlsx');
    expect(read?.rows).toEqual([
      [
        { kind: 'date', date: '2025-03-06', written: '2025-03-06' },
        { kind: 'text', text: '一\n二 & 三', written: '一\n二 & 三' },
      ],
    ]);
  });

  it('marks bare numbers that may be days where its days count from 1904', async () => {
    const sheet = handWritten(
      '<sheetData><row r="1"><c r="A1"><v>44260</v></c><c r="B1"><v>12</v></c></row></sheetData>',
      {
        properties: '<workbookPr date1904="1"/>',
      },
    );
    const [read] = await readWorkbook(sheet, '表.xlsx');
    expect(read?.rows).toEqual([
      [
        { kind: 'number', number: 44260, written: '44260', in1904: true },
        { kind: 'number', number: 12, written: '12' },
      ],
    ]);
  });

  it('tells formulas that failed or were never calculated, and hidden rows and columns', async () => {
    const sheet = handWritten(
      '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1" t="e"><v>#REF!</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row></sheetData>',
    );
    const [read] = await readWorkbook(sheet, '表.xlsx');
    expect(read).toMatchObject({
      hiddenRows: [2],
      hiddenColumns: [2],
      rows: [
        [
          { kind: 'error', why: 'uncalculated', written: '=SUM(B1)' },
          { kind: 'error', why: 'error', written: '#REF!' },
        ],
        [{ kind: 'number', number: 1 }],
      ],
    });
  });

  it('shows nothing of what cells held before they were merged', async () => {
    const sheet = handWritten(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const [read] = await readWorkbook(sheet, '表.xlsx');
    expect(read?.rows).toEqual([[{ kind: 'number', number: 1, written: '1' }]]);
  });
});

describe('an OpenDocument workbook', () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const content = `<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="名册" table:style-name="ta1"><table:table-row>${cell('姓名')}${cell('日期')}${cell('电话')}</table:table-row>
<table:table-row table:number-rows-repeated="2" table:visibility="collapse">${cell('罗春禾')}</table:table-row>
<table:table-row>${cell('邓开源')}<table:table-cell office:value-type="date" office:date-value="2025-03-06"><text:p>2025年3月6日</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="13800001111"><text:p>13800001111</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="旧表" table:style-name="ta2"><table:table-row>${cell('甲')}</table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`;

  it('is read with its days, its numbers, its failed formulas, and what is hidden', async () => {
    const [sheet, old] = await readWorkbook(
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8(content),
      }),
      '名册.ods',
    );
    expect(sheet?.rows.map((row) => row.map((one) => ('date' in one ? one.date : one.written)))).toEqual([
      ['姓名', '日期', '电话'],
      ['罗春禾'],
      ['罗春禾'],
      ['邓开源', '2025-03-06', '13800001111'],
      ['#DIV/0!'],
    ]);
    expect(sheet?.rows[4]?.[0]?.kind).toBe('error');
    expect([sheet?.hiddenRows, sheet?.hidden, old?.name, old?.hidden]).toEqual([
      [2, 3],
      undefined,
      '旧表',
      true,
    ]);
  });
});
