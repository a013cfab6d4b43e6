import { describe, expect, it } from 'vitest';
import { textRules } from '#electron/values/text.ts';
import { bringIn, demoOffice } from '#support/office.ts';
import { workbookBytes } from '../sheets/make-workbook.ts';

const heads = ['接待日期', '接待地点', '接待代表', '来访人姓名', '住址', '反映的主要问题', '备注'];
const entry = (...[visitor, address, matter, note]: string[]) => [
  '2025-03-06',
  '大坪村人大代表联络站',
  '欧明和',
  visitor,
  address,
  matter,
  note,
];

/** A register whose cells hold these texts, escaped as Excel escapes what XML cannot carry. */
const register = (...rows: (string | undefined)[][]) =>
  workbookBytes((workbook) => {
    const sheet = workbook.addWorksheet('2025年接待');
    sheet.addRow(heads);
    for (const row of rows) sheet.addRow(row);
  });

describe('a workbook with text that is none', () => {
  it('is taken in with what can be kept, each cell named by sheet, row and column', async () => {
    const office = await demoOffice();
    const bytes = await register(
      entry('王_xD83D_某', '一组', '路灯_x0007_不亮', '好'),
      entry('李某', '二组', '水_xFFFE_管漏水', 'e\u0301_x000D_\n第二行'),
    );
    const [file] = await bringIn(office, [{ name: '登记簿.xlsx', bytes }]);
    const found = file?.problems.filter(({ code }) => code === 'text-unfit');
    expect(found?.map(({ sheet, row, column, severity }) => [sheet, row, column, severity])).toEqual([
      ['2025年接待', 2, 'D', 'corrected'],
      ['2025年接待', 2, 'F', 'corrected'],
      ['2025年接待', 3, 'F', 'corrected'],
    ]);
    expect(found?.[0]?.message).toBe(
      '这一格第 2 个字处有半个字符（多半是没有复制完整的表情符号） U+D83D，不能保存，已去掉（半个字符换成“�”）；请对照原件核对。',
    );
    const { rows } = await office.client.receptions.list({ year: 2025, search: '水管漏水' });
    expect(rows).toMatchObject([{ visitor: '李某', note: 'é\n第二行' }]);
    expect((await office.client.receptions.list({ year: 2025, search: '路灯不亮' })).rows[0]?.visitor).toBe(
      '王�某',
    );
    expect((await office.client.log.verify()).whole).toBe(true);
  });

  it('leaves out a row with a text longer than its field takes, and says which cell', async () => {
    const office = await demoOffice();
    const { max } = textRules.long;
    const bytes = await register(
      entry('王某', '一组', '长'.repeat(max + 1), ''),
      entry('李某', '二'.repeat(textRules.text.max + 1), '水管漏水', ''),
      entry('赵某', '三组', '长'.repeat(max), ''),
    );
    const [file] = await bringIn(office, [{ name: '登记簿.xlsx', bytes }]);
    expect(file).toMatchObject({ read: 3, added: 1, skipped: 2 });
    expect(file?.problems.filter(({ code }) => code === 'text-too-long')).toEqual([
      {
        ...{ sheet: '2025年接待', row: 2, column: 'F', code: 'text-too-long', severity: 'refused' },
        message: `这一格有 ${max + 1} 个字，超过 ${max} 个字，本行未导入；请缩短后重新导入。`,
      },
      {
        ...{ sheet: '2025年接待', row: 3, column: 'E', code: 'text-too-long', severity: 'refused' },
        message: '这一格有 201 个字，超过 200 个字，本行未导入；请缩短后重新导入。',
      },
    ]);
  });
});
