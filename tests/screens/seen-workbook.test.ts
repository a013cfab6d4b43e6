import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { seenWorkbook } from '#ui/seen-workbook.ts';

async function read(bytes: Uint8Array) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1).text));
  });
  return { name: sheet?.name, rows, type: sheet?.getCell('A2').type };
}

describe('a list saved as a workbook', () => {
  it('opens again with every cell as the text that was seen', async () => {
    const rows = [
      ['=1+1', '15377800172', '第 2025-031 号 <急> & "特急"'],
      ['', ' 前后空格 ', '两\n行'],
    ];
    expect(await read(seenWorkbook('意见建议', ['标题', '电话', '说明'], rows))).toEqual({
      name: '意见建议',
      rows: [['标题', '电话', '说明'], ...rows],
      type: exceljs.ValueType.String,
    });
  });

  it('names its sheet without what a sheet name may not hold', async () => {
    expect((await read(seenWorkbook('接待[3/2025]：一', ['日期'], [['3月6日']]))).name).toBe('接待32025：一');
  });

  it('drops control characters that no workbook may hold', async () => {
    expect((await read(seenWorkbook('表', ['a'], [['甲\u0000乙\u000b']]))).rows[1]).toEqual(['甲乙']);
  });
});
