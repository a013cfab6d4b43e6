import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#sheets/read.ts';
import { workbookBytes } from './make-workbook.ts';

const noon = new Date('2025-01-06T12:00:00Z');

describe('a workbook that is read', () => {
  it('gives each cell as plain data with what the screen shows', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.getCell('A1').value = ' 方　东 ';
      sheet.getCell('B1').value = 13465279788;
      sheet.getCell('C1').value = 531516195806175700;
      sheet.getCell('D1').value = noon;
      sheet.getCell('D1').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('E1').value = true;
      sheet.getCell('F1').value = { formula: '1+1', result: 2 };
      sheet.getCell('G1').value = { richText: [{ text: '镇人大' }, { text: '代表', font: { bold: true } }] };
      sheet.getCell('H1').value = { error: '#N/A' };
      sheet.getCell('I1').value = { text: '见附件', hyperlink: 'https://example.com' };
      sheet.getCell('J1').value = 0.935;
      sheet.getCell('J1').numFmt = '0.0%';
      sheet.getCell('L1').value = { formula: 'A9', result: '' } as never;
      sheet.getCell('M1').value = '末';
    });
    expect(await readWorkbook(bytes, '表.xlsx')).toEqual([
      {
        name: '表',
        merges: [],
        rows: [
          [
            { kind: 'text', text: ' 方　东 ', written: ' 方　东 ' },
            { kind: 'number', number: 13465279788, written: '13465279788' },
            { kind: 'number', number: 531516195806175700, written: '5.31516E+17' },
            { kind: 'date', date: '2025-01-06', written: '2025年1月6日' },
            { kind: 'boolean', truth: true, written: 'TRUE' },
            { kind: 'number', number: 2, written: '2' },
            { kind: 'text', text: '镇人大代表', written: '镇人大代表' },
            { kind: 'error', why: 'error', written: '#N/A' },
            { kind: 'text', text: '见附件', written: '见附件' },
            { kind: 'number', number: 0.935, written: '93.5%' },
            { kind: 'empty', written: '' },
            { kind: 'empty', written: '' },
            { kind: 'text', text: '末', written: '末' },
          ],
        ],
      },
    ]);
  });

  it('repeats a vertically merged cell in every row it covers, and a title only in its first column', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('名册');
      sheet.getCell('A1').value = '代表名册';
      sheet.mergeCells('A1:C1');
      sheet.getCell('B2').value = '第1选区';
      sheet.mergeCells('B2:B4');
      sheet.getCell('A4').value = '方东';
    });
    const [sheet] = await readWorkbook(bytes, '名册.xlsx');
    const merged = { kind: 'text', text: '第1选区', written: '第1选区' };
    const empty = { kind: 'empty', written: '' };
    expect(sheet).toEqual({
      name: '名册',
      merges: [
        { top: 1, left: 1, bottom: 1, right: 3 },
        { top: 2, left: 2, bottom: 4, right: 2 },
      ],
      rows: [
        [{ kind: 'text', text: '代表名册', written: '代表名册' }],
        [empty, merged],
        [empty, { ...merged, covered: true }],
        [
          { kind: 'text', text: '方东', written: '方东' },
          { ...merged, covered: true },
        ],
      ],
    });
  });

  it('reads the dates that only a Chinese Excel knows by number', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.getCell('A1').value = 45663;
      sheet.getCell('A1').numFmt = '0.00';
    });
    const parts = unzipSync(bytes);
    const styles = new TextDecoder()
      .decode(parts['xl/styles.xml'])
      .replaceAll('numFmtId="2"', 'numFmtId="58"');
    const [sheet] = await readWorkbook(zipSync({ ...parts, 'xl/styles.xml': strToU8(styles) }), '表.xlsx');
    expect(sheet?.rows).toEqual([[{ kind: 'date', date: '2025-01-06', written: '1月6日' }]]);
  });

  it('marks hidden sheets, and leaves out formatting far below the last record', async () => {
    const bytes = await workbookBytes((workbook) => {
      workbook.addWorksheet('旧表', { state: 'hidden' }).getCell('A1').value = '旧';
      const sheet = workbook.addWorksheet('新表');
      sheet.getCell('A1').value = '新';
      sheet.getCell('A60000').font = { bold: true };
    });
    const sheets = await readWorkbook(bytes, '表.xlsx');
    expect(sheets).toEqual([
      { name: '旧表', merges: [], hidden: true, rows: [[{ kind: 'text', text: '旧', written: '旧' }]] },
      { name: '新表', merges: [], rows: [[{ kind: 'text', text: '新', written: '新' }]] },
    ]);
  });

  it('is not troubled by comments, pictures and lists to choose from', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('表');
      sheet.getCell('A1').value = '性别';
      sheet.getCell('A1').note = '男或女';
      (
        sheet as unknown as { dataValidations: { add(range: string, rule: object): void } }
      ).dataValidations.add('A2:A1048576', { type: 'list', formulae: ['"男,女"'] });
    });
    const [sheet] = await readWorkbook(bytes, '表.xlsx');
    expect(sheet?.rows).toEqual([[{ kind: 'text', text: '性别', written: '性别' }]]);
  });
});
