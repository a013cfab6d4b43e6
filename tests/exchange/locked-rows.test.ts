import { describe, expect, it } from 'vitest';
import { sign, sitDownAsChair } from '#support/chair.ts';
import { workbookBytes } from '../sheets/make-workbook.ts';
import { figuresOf, officeWith, placesOf, previewOf } from './open-office.ts';

type Rows = (string | number)[][];

/** The preview of one sheet in an office whose year 2024 is locked. */
async function afterLock(name: string, rows: Rows) {
  const office = await officeWith('base-代表名册.xlsx');
  await sitDownAsChair(office.client);
  await sign(office.client, { kind: 'lock', year: 2024 });
  const bytes = await workbookBytes((workbook) => {
    workbook.addWorksheet(name).addRows(rows);
  });
  const { files } = await previewOf(office, { name: `${name}.xlsx`, bytes });
  return { figures: figuresOf(files), places: placesOf(files) };
}

describe('a row that is refused for a locked year', () => {
  it('lets a ledger forget nothing of the rows before it: one opinion twice is told', async () => {
    const head = ['序号', '提出日期', '提出代表', '标题', '内容'];
    const rows = [
      [1, '2025-03-04', '罗春禾', '关于修路的建议', '一'],
      [2, '2024-03-04', '邓开源', '关于通水的建议', '二'],
      [1, '2025-03-04', '罗春禾', '关于修路的建议', '三'],
    ];
    expect(await afterLock('台账', [head, ...rows])).toEqual({
      figures: [{ kind: 'opinions', read: 3, added: 1, skipped: 2 }],
      places: ['3B year-locked refused', '4D record-twice refused'],
    });
  });

  it('lets an attendance sheet forget no mark', async () => {
    const head = ['姓名', '2025年3月12日\n培训会\n（学习培训）', '2024年3月12日\n视察\n（视察）'];
    const rows = [
      ['罗春禾', '√', ''],
      ['邓开源', '√', '√'],
      ['罗春禾', '×', ''],
    ];
    expect(await afterLock('考勤', [head, ...rows])).toEqual({
      figures: [{ kind: 'attendance', read: 3, added: 1, unchanged: 1, skipped: 1 }],
      places: ['3A year-locked refused', '4A mark-twice refused'],
    });
  });

  it('lets a list of counts forget no count', async () => {
    const head = ['述职代表', '述职日期', '发出票', '收回票', '有效票', '满意', '不满意'];
    const rows = [
      ['罗春禾', '2025-11-20', 30, 30, 30, 28, 2],
      ['邓开源', '2024-11-20', 30, 30, 30, 28, 2],
      ['罗春禾', '2025-11-20', 30, 30, 30, 20, 10],
    ];
    expect(await afterLock('计票', [head, ...rows])).toEqual({
      figures: [{ kind: 'tallies', read: 3, added: 1, skipped: 2 }],
      places: ['3B year-locked refused', '4A record-twice refused'],
    });
  });

  it('lets a register take the same visit twice as two, as it says', async () => {
    const head = ['接待日期', '接待地点', '接待代表', '来访人', '反映问题'];
    const rows = [
      ['2025-03-06', '龙潭站', '罗春禾', '', '路灯不亮'],
      ['2024-03-06', '大坪站', '罗春禾', '甲', '停水'],
      ['2025-03-06', '龙潭站', '罗春禾', '', '路灯不亮'],
    ];
    expect(await afterLock('登记', [head, ...rows])).toEqual({
      figures: [{ kind: 'receptions', read: 3, added: 2, skipped: 1 }],
      places: ['3A year-locked refused'],
    });
  });
});

describe('a blank cell of a register', () => {
  it.each([
    ['', true],
    ['否', false],
  ])('of 是否转办, %j, leaves what was known: %j', async (cell, transferred) => {
    const office = await officeWith('base-代表名册.xlsx');
    const head = ['接待日期', '接待地点', '接待代表', '来访人', '反映问题', '是否转办'];
    for (const value of ['是', cell]) {
      const bytes = await workbookBytes((workbook) => {
        workbook
          .addWorksheet('登记')
          .addRows([head, ['2025-03-06', '龙潭站', '罗春禾', '高天佑', '路灯不亮', value]]);
      });
      const { plan } = await previewOf(office, { name: '登记.xlsx', bytes });
      for await (const _ of await office.client.exchange.apply({ plan }));
    }
    const { rows } = await office.client.receptions.list({ year: 2025 });
    expect(rows.map((row) => row.transferred)).toEqual([transferred]);
  });
});
