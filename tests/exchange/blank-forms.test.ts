import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { BlankKind } from '#features/exchange/contract.ts';
import { newOffice } from '#support/office.ts';
import { applied, placesOf, previewOf } from './open-office.ts';

/** An office begun by hand: its term, a station, a group and two deputies. */
async function begunOffice() {
  const office = await newOffice({ today: '2026-03-06' });
  const { client } = office;
  await client.terms.save({ ordinal: 19, name: '清溪镇第十九届人民代表大会', fromOn: '2021-12-28' });
  const station = await client.stations.save({ name: '大坪代表联络站' });
  const group = await client.groups.save({ name: '第一代表小组' });
  for (const [name, workplace] of [
    ['王建国', '龙潭村党支部书记'],
    ['李梅', '大坪村村民'],
  ] as const)
    await client.deputies.save({
      name,
      workplace,
      level: 'township',
      groupId: group.id,
      stationId: station.id,
    });
  return { ...office, imported: [] };
}

type Filled = Record<string, string | number | Date>;

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** What a clerk types into each form, by its headings. */
const filled: Record<BlankKind, Filled[]> = {
  stations: [
    { '站点名称*': '石桥代表联络站', 地址: '石桥村委会', 站长: '王建国', 联系电话: '13812345678' },
    { '站点名称*': '龙潭代表联络站' },
  ],
  groups: [{ '小组名称*': '第二代表小组', '组长*': '王建国', 副组长: '李梅', 联络员: '张三' }],
  roster: [
    {
      '姓名*': '赵国伟',
      性别: '男',
      民族: '汉族',
      出生年月: '1980-09',
      代表层级: '镇人大代表',
      联系电话: '13887654321',
      身份证号码: '530122198009011237',
      所属代表小组: '第一代表小组',
      所进站点: '大坪代表联络站',
    },
  ],
  activities: [
    { '日期*': day('2026-04-02'), '活动名称*': '春耕备耕视察', '活动类型*': '视察', 地点: '龙潭村' },
  ],
  receptions: [
    {
      '接待日期*': day('2026-03-05'),
      接待地点: '大坪代表联络站',
      '接待代表*': '王建国',
      来访人姓名: '陈四',
      联系电话: '13900000001',
      '反映的主要问题及诉求*': '村口路灯不亮',
      是否转办: '是',
    },
  ],
  opinions: [
    {
      建议编号: '2026-001',
      提出日期: day('2026-03-01'),
      '提出代表*': '李梅',
      标题: '关于解决村口路灯不亮问题的建议',
      内容: '村口三盏路灯不亮。',
      承办单位: '镇规划建设办',
      交办日期: day('2026-03-02'),
    },
  ],
  tallies: [
    {
      '述职代表*': '王建国',
      述职日期: day('2026-03-03'),
      发出票: 10,
      收回票: 10,
      '有效票*': 10,
      满意: 9,
      基本满意: 1,
      不满意: 0,
      弃权: 0,
    },
  ],
  deeds: [
    { '代表*': '李梅', '日期*': day('2026-03-04'), '类型*': '化解矛盾纠纷', '做了什么*': '调解宅基地纠纷' },
  ],
};

/** Fills in a saved form below its head, as a spreadsheet program would. */
async function fillIn(bytes: Uint8Array, rows: readonly Filled[]) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('the form has no sheet');
  const headings = (sheet.getRow(3).values as (string | undefined)[]).map((words) => words ?? '');
  rows.forEach((row, at) => {
    for (const [heading, value] of Object.entries(row)) {
      const column = headings.indexOf(heading);
      if (column < 1) throw new Error(`the form has no column ${heading}: ${headings.join(' ')}`);
      sheet.getRow(at + 4).getCell(column).value = value;
    }
  });
  return { sheet, headings, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

async function savedForm({ app, client }: Awaited<ReturnType<typeof begunOffice>>, kind: BlankKind) {
  const { file, name } = await client.exchange.composeBlank({ kind });
  const bytes = app.files.take(file)?.bytes ?? new Uint8Array();
  return { name, bytes };
}

describe('a blank form that was saved and filled in', () => {
  it.each(Object.keys(filled) as BlankKind[])('is read back without a question: %s', async (kind) => {
    const office = await begunOffice();
    const { name, bytes } = await savedForm(office, kind);
    const form = await fillIn(bytes, filled[kind]);
    const preview = await previewOf(office, { name, bytes: form.bytes });
    expect(preview.refused).toEqual([]);
    expect(preview.books.flatMap(({ left }) => left)).toEqual([]);
    expect(
      preview.files.map(({ kind: read, added, skipped, problems, questions }) => ({
        kind: read,
        added,
        skipped,
        problems,
        questions,
      })),
    ).toEqual([{ kind, added: filled[kind].length, skipped: 0, problems: [], questions: [] }]);
    const [written] = await applied(office, preview.plan);
    expect(written).toMatchObject({ kind, added: filled[kind].length, skipped: 0 });
    const again = await previewOf(office, { name, bytes: form.bytes });
    expect(again.files.map(({ added, unchanged }) => ({ added, unchanged }))).toEqual([
      { added: 0, unchanged: filled[kind].length },
    ]);
  });

  it('offers the office’s own words, and refuses others only where there can be none', async () => {
    const office = await begunOffice();
    const { bytes } = await savedForm(office, 'deeds');
    const { sheet, headings, bytes: same } = await fillIn(bytes, []);
    const rules = Object.entries(
      (sheet as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
        .dataValidations.model,
    ).filter(([cell]) => /^[A-Z]+4$|:/.test(cell));
    const of = (heading: string) =>
      rules.find(
        ([range]) =>
          range.startsWith(`range:${'ABCDEFGH'[headings.indexOf(heading) - 1]}4`) ||
          range.startsWith(`${'ABCDEFGH'[headings.indexOf(heading) - 1]}4`),
      )?.[1];
    expect(of('代表*')).toMatchObject({ type: 'list', errorStyle: 'warning' });
    expect(of('类型*')).toMatchObject({ type: 'list', errorStyle: 'stop' });
    expect(of('日期*')).toMatchObject({ type: 'date', errorStyle: 'stop' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(same.slice().buffer as ArrayBuffer);
    const words = workbook.getWorksheet('下拉选项');
    expect(words?.state).toBe('hidden');
    expect(words?.getColumn(1).values.filter(Boolean)).toEqual(['王建国', '李梅']);
    expect(words?.getColumn(2).values.filter(Boolean)).toEqual((await office.client.deeds.choices()).kinds);
  });

  it('says by row and column what is wrong, and writes nothing of that row', async () => {
    const office = await begunOffice();
    const { name, bytes } = await savedForm(office, 'deeds');
    const form = await fillIn(bytes, [
      { '代表*': '李梅', '日期*': day('2026-03-04'), '类型*': '打牌', '做了什么*': '调解宅基地纠纷' },
      { '代表*': '没有此人', '日期*': day('2026-03-04'), '类型*': '扶弱济困', '做了什么*': '看望老人' },
      { '代表*': '李梅', '日期*': day('2026-12-04'), '类型*': '扶弱济困', '做了什么*': '看望老人' },
      { '代表*': '李梅', '日期*': day('2026-03-05'), '类型*': '扶弱济困' },
      { '代表*': '王建国', '日期*': day('2026-03-05'), '类型*': '扶弱济困', '做了什么*': '看望困难户' },
      {
        '代表*': '王建国',
        '日期*': day('2026-03-05'),
        '类型*': '扶弱济困',
        '做了什么*': '看望困难户',
        地点: '大坪村',
      },
    ]);
    const preview = await previewOf(office, { name, bytes: form.bytes });
    expect((await office.client.log.list({})).rows[0]).toMatchObject({
      title: '存空白表',
      subject: '履职事项登记表（空白表）',
    });
    expect(placesOf(preview.files)).toEqual([
      '7D title-missing refused',
      '4C unknown-kind refused',
      '5A unknown-deputy check',
      '6B future-date refused',
      '9A record-twice refused',
    ]);
    await applied(office, preview.plan);
    expect(
      (await office.client.deeds.list({ year: 2026 })).map(({ title, place }) => [title, place]),
    ).toEqual([['看望困难户', '']]);
  });
});
