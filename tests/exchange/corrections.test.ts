import { describe, expect, it } from 'vitest';
import { newOffice } from '#support/office.ts';
import { workbookBytes } from '../sheets/make-workbook.ts';
import {
  applied,
  caseFile,
  figuresOf,
  officeWith,
  opinionsOf,
  placesOf,
  previewOf,
  problemListOf,
  rosterOf,
} from './open-office.ts';

const base = 'base-代表名册.xlsx';

const list = async (name: string, ...rows: string[][]) => ({
  name,
  bytes: await workbookBytes((workbook) => {
    const sheet = workbook.addWorksheet('目录');
    sheet.addRows([
      ['2025年目录'],
      ['顺序', '卷号', '何时', '反映者', '', '事由'],
      ['', '', '', '哪个村', '称呼', ''],
      ...rows,
    ]);
  }),
});
const fields = ['', 'number', 'raisedOn', 'leadPlace', 'lead', 'title'];
const told = {
  kind: 'opinions' as const,
  headTop: 2,
  headRow: 3,
  columns: fields.map((field, at) => ({ column: at + 1, field })),
};

describe('a workbook that nobody recognises', () => {
  it('says what it comes nearest to and which heading is missing', async () => {
    const office = await newOffice();
    const bytes = await workbookBytes((workbook) => {
      workbook.addWorksheet('表').addRows([
        ['序号', '接待日期', '接待地点', '来访人', '反映问题'],
        [1, '3月6日', '站', '王某', '停水'],
      ]);
    });
    const { refused } = await previewOf({ ...office, imported: [] }, { name: '登记.xlsx', bytes });
    expect(refused).toEqual([
      {
        file: '登记.xlsx',
        message: '看不出这是哪一种表：第 1 行像“选民接待登记簿”的表头，但没有找到“接待代表”一栏。',
        remedy:
          '可以导入的有：代表名册、联络站名册、代表小组名册、活动安排表、履职事项登记表、履职考勤表、选民接待登记簿、意见建议台账、述职评议计票表。可以在下面指明它是哪一种表、哪一行是表头。',
      },
    ]);
  });

  it('is read as a person tells, and the next with the same heads by itself', async () => {
    const office = await officeWith(base);
    const first = await list('目录.xlsx', ['一', '建1', '3月4日', '石桥村', '罗春禾', '关于修路的建议']);
    const { plan, refused, books } = await previewOf(office, first);
    expect([refused.length, books[0]?.sheets.map(({ sheet, read }) => [sheet, read])]).toEqual([
      1,
      [['目录', false]],
    ]);
    const corrected = await office.client.exchange.correct({
      plan,
      readings: [{ book: 0, sheets: [{ sheet: '目录', tables: [told] }] }],
    });
    expect([corrected.refused, figuresOf(corrected.files)]).toEqual([
      [],
      [{ kind: 'opinions', read: 1, added: 1 }],
    ]);
    await applied(office, plan);
    expect(await opinionsOf(office, 2025)).toEqual(['建1 2025-03-04 罗春禾 关于修路的建议']);

    const next = await previewOf(
      office,
      await list('目录二.xlsx', ['一', '建2', '6月1日', '大坪村', '杨采薇', '关于路灯的建议']),
    );
    expect(next.files[0]?.sheets[0]).toMatchObject({ remembered: true, headTop: 2, headerRow: 3 });
    expect(figuresOf(next.files)).toEqual([{ kind: 'opinions', read: 1, added: 1 }]);

    const automatic = await office.client.exchange.correct({
      plan: next.plan,
      readings: [{ book: 0, sheets: [{ sheet: '目录', tables: [], automatic: true }] }],
    });
    expect(automatic.files).toEqual([]);
  });

  it('is not remembered where the import is taken back', async () => {
    const office = await officeWith(base);
    const { plan } = await previewOf(
      office,
      await list('目录.xlsx', ['一', '建1', '3月4日', '石桥村', '罗春禾', '修路']),
    );
    await office.client.exchange.correct({
      plan,
      readings: [{ book: 0, sheets: [{ sheet: '目录', tables: [told] }] }],
    });
    await applied(office, plan);
    const { rows } = await office.client.log.list({ limit: 1 });
    await office.client.log.undo({ seq: rows[0]?.seq ?? 0 });
    const { files } = await previewOf(
      office,
      await list('目录.xlsx', ['一', '建1', '3月4日', '石桥村', '罗春禾', '修路']),
    );
    expect(files).toEqual([]);
  });
});

describe('a reading that is corrected', () => {
  it('takes a column for another field, and leaves a sheet out', async () => {
    const office = await newOffice();
    const { plan, files } = await previewOf({ ...office, imported: [] }, caseFile('一个工作簿多种表.xlsx'));
    const roster = files.find(({ kind }) => kind === 'roster')?.sheets[0];
    const columns = (roster?.columns ?? []).map(({ at, field }) => ({
      column: at,
      field: field === 'phone' ? '' : field,
    }));
    const corrected = await office.client.exchange.correct({
      plan,
      readings: [
        {
          book: 0,
          sheets: [
            { sheet: '代表名册', tables: [{ kind: 'roster', headTop: 2, headRow: 2, columns }] },
            { sheet: '接待登记', tables: [] },
          ],
        },
      ],
    });
    expect(figuresOf(corrected.files)).toEqual([
      { kind: 'roster', read: 4, added: 4 },
      { kind: 'opinions', read: 1, added: 1 },
    ]);
    expect(corrected.books[0]?.left.map(({ message }) => message)).toEqual([
      'J 列“联系电话”没有导入，有 4 格填了内容。',
      expect.stringMatching(/^工作表“接待登记”没有导入/),
    ]);
    await applied({ ...office, imported: [] }, plan);
    expect((await rosterOf({ ...office, imported: [] })).map(({ phone }) => phone)).toEqual(['', '', '', '']);
  });

  it('says for all rows what no column says, and takes hidden rows where it is told to', async () => {
    const office = await officeWith(base);
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('登记');
      sheet.addRows([
        ['2025年登记簿'],
        ['接待日期', '接待代表', '来访人', '反映问题', '联系电话'],
        ['3月6日', '罗春禾', '高天佑', '路灯不亮', '13811110000'],
        ['3月7日', '邓开源', '高天佐', '停水', '13811110001'],
      ]);
      sheet.getRow(4).hidden = true;
    });
    const { plan, files, books } = await previewOf(office, { name: '登记.xlsx', bytes });
    expect(placesOf(files)).toEqual(['3A station-missing refused']);
    expect(books[0]?.left.map(({ row, message }) => [row, message])).toEqual([
      [4, '第 4 行是隐藏的，没有导入：3月7日 邓开源 高天佐 停水 138****0001'],
    ]);
    const shown = books[0]?.sheets[0]?.rows.flat();
    expect(shown).toContain('138****0001');
    expect(shown).not.toContain('13811110001');
    const listed = await problemListOf(office, plan);
    expect(listed.map(([, file, , row, , handling]) => [file, row, handling])).toEqual([
      ['登记.xlsx', '3', '没有导入'],
      ['登记.xlsx', '4', '没有导入'],
    ]);
    const table = {
      kind: 'receptions' as const,
      headTop: 2,
      headRow: 2,
      fixed: { station: '龙潭代表联络站' },
      withHidden: true,
    };
    const corrected = await office.client.exchange.correct({
      plan,
      readings: [{ book: 0, sheets: [{ sheet: '登记', tables: [table] }] }],
    });
    expect(figuresOf(corrected.files)).toEqual([{ kind: 'receptions', read: 2, added: 2 }]);
    expect(corrected.books[0]?.left).toEqual([]);
  });
});
