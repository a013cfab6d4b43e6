import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import type { OfficialSheet } from '#sheets/spec.ts';
import { writeWorkbook } from '#sheets/write.ts';

const sheet: OfficialSheet = {
  name: '统计',
  paper: 'A3',
  title: '清溪镇2025年度统计表',
  unitLine: { left: '填报单位：清溪镇人大主席团', right: '单位：件' },
  columns: [
    { heading: ['序号'], width: 6 },
    { heading: ['建议', '领衔'], width: 10 },
    { heading: ['建议', '标题'], width: 30, align: 'left' },
  ],
  rows: [
    [1, 3, '=HYPERLINK("http://example.com")'],
    [2, 0, '+86 <b>&\u0001'],
    [3, undefined, '-@'],
  ],
  totals: ['合计', '', 3],
  notes: ['注：测试。'],
  foot: '填表人：',
};

const write = (sheets: OfficialSheet[]) => writeWorkbook({ created: '2026-01-10', author: '清溪镇', sheets });
const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('an official workbook', () => {
  it('reads back as it was meant, texts that begin like formulas as texts', async () => {
    const [read] = await readWorkbook(await write([sheet]), '统计.xlsx');
    expect(
      read?.rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.number : cell.written))),
    ).toEqual([
      ['清溪镇2025年度统计表'],
      ['填报单位：清溪镇人大主席团', '', '单位：件'],
      ['序号', '建议'],
      ['序号', '领衔', '标题'],
      [1, 3, '=HYPERLINK("http://example.com")'],
      [2, 0, '+86 <b>&'],
      [3, '', '-@'],
      ['合计', '', 3],
      ['注：测试。'],
      ['填表人：'],
    ]);
    expect(read?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 2, right: 2 },
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 3, right: 3 },
      { top: 8, left: 1, bottom: 8, right: 2 },
      { top: 9, left: 1, bottom: 9, right: 3 },
      { top: 10, left: 1, bottom: 10, right: 3 },
    ]);
  });

  it('breaks its last records off with the line of sums, and only where one page will not do', async () => {
    const long = { ...sheet, rows: Array.from({ length: 86 }, (_, at) => [at + 1, 1, '修路']) };
    const breaks = async (one: OfficialSheet) =>
      partOf(await write([one]), 'xl/worksheets/sheet1.xml')
        .match(/<brk [^>]*>/g)
        ?.map((tag) => /id="(\d+)"/.exec(tag)?.[1]);
    // the head ends in row 4
    expect(await breaks(long)).toEqual([String(4 + 78)]);
    expect(await breaks(sheet)).toBeUndefined();
    const { totals: _, ...plain } = long;
    expect(await breaks(plain)).toBeUndefined();
  });

  it('holds no formula', async () => {
    expect(partOf(await write([sheet]), 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });

  it('prints on lying paper, fitted to its width, with the head on every page and page numbers', async () => {
    const bytes = await write([sheet, { ...sheet, paper: 'A4' }]);
    const pages = [1, 2].map((number) => partOf(bytes, `xl/worksheets/sheet${number}.xml`));
    expect(pages.map((page) => /<pageSetup [^>]*>/.exec(page)?.[0])).toEqual([
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    ]);
    expect(pages[0]).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(pages[0]).toContain(
      '<oddFooter>&amp;C&amp;&quot;宋体,常规&quot;&amp;10第 &amp;P 页，共 &amp;N 页</oddFooter>',
    );
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;统计&apos;!$1:$4</definedName>',
    );
  });

  it('keeps the parts of a font in the order that strict readers ask for', async () => {
    const styles = partOf(await write([sheet]), 'xl/styles.xml');
    expect(styles).toContain(
      '<font><sz val="18"/><name val="黑体"/><family val="3"/><charset val="134"/></font>',
    );
  });

  it('says so where there are no records', async () => {
    const [read] = await readWorkbook(
      await write([{ ...sheet, rows: [], emptyText: '本月没有登记' }]),
      '空.xlsx',
    );
    expect(read?.rows[4]?.map((cell) => cell.written)).toEqual(['本月没有登记']);
  });

  it('is the same bytes for the same data', async () => {
    expect(await write([sheet])).toEqual(await write([sheet]));
  });
});
