import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '#features/exchange/rules/problem.ts';
import { readDrafts, type WorkbookReading } from '#features/exchange/rules/read-drafts.ts';
import { recognise } from '#features/exchange/rules/recognise.ts';
import { readWorkbook } from '#sheets/read.ts';

const FOLDER = new URL('../../../resources/demo/清溪镇/', import.meta.url);

async function workbook<Kind extends WorkbookReading['kind']>(kind: Kind, fileName: string) {
  const sheets = await readWorkbook(readFileSync(new URL(fileName, FOLDER)), 'unnamed');
  const found = recognise(sheets);
  expect(found.map((one) => one.kind)).toEqual([kind]);
  const [recognised] = found;
  if (!recognised) throw new Error('not recognised');
  return { recognised, reading: readDrafts(sheets, recognised) as Extract<WorkbookReading, { kind: Kind }> };
}

const places = (problems: readonly Problem[]) =>
  problems.map(({ sheet, row, column, code, severity }) => [sheet, row, column, code, severity]);

const counted = (words: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, group]) => [word, group.length]));

describe('the roster of 清溪镇', async () => {
  const { recognised, reading } = await workbook('roster', '代表名册.xlsx');

  it('is found under its title, in every column of its head', () => {
    expect(recognised).toMatchObject({
      sheets: [{ sheet: '代表名册', headerRow: 3, title: '清溪镇第十九届人民代表大会代表名册' }],
    });
    expect(recognised.sheets[0]?.columns.map((column) => column.field).join(' ')).toBe(
      'serial name sex ethnicity birthMonth education party workplace composition constituency level phone idNumber group station note',
    );
  });

  it('has 87 rows and 86 deputies, 72 of them of the township', () => {
    expect({ read: reading.read, drafts: reading.drafts.length, skipped: reading.skipped }).toEqual({
      read: 87,
      drafts: 86,
      skipped: 1,
    });
    expect(counted(reading.drafts.map((draft) => draft.levels.join()))).toEqual({
      township: 72,
      county: 10,
      city: 3,
      province: 1,
    });
  });

  it('has the four bad fields and the person entered twice, and nothing else', () => {
    expect(places(reading.problems)).toEqual([
      ['代表名册', 5, 'M', 'id-check-digit', 'check'],
      ['代表名册', 15, 'M', 'id-lost-digits', 'refused'],
      ['代表名册', 71, 'L', 'phone-length', 'check'],
      ['代表名册', 77, 'E', 'birth-contradicts-id', 'check'],
      ['代表名册', 90, 'B', 'person-twice', 'refused'],
    ]);
    expect(reading.problems.map((problem) => problem.message)).toEqual([
      '身份证号码“530624196210227670”末位校验不符，可能抄错了一位，照原样导入；请对照身份证改正。',
      '身份证号码存成了数字，显示为“5.31516E+17”，末几位已经丢失，该格未导入；请把单元格设为文本格式，对照身份证重新填写。',
      '联系电话“1876493148”有10位，手机号码应为11位，照原样导入；请核对改正。',
      '出生年月“1982.09”与身份证号码中的1983年9月不一致，已按名册的1982年9月导入；请对照身份证核对。',
      '“姚 学梅”与第7行的“姚学梅”是同一人，本行未导入；如本行内容才是对的，请改好第7行后重新导入。',
    ]);
  });

  it('gives a deputy without padding, abbreviations and numbers for telephones', () => {
    expect(reading.drafts.slice(0, 2)).toEqual([
      {
        sheet: '代表名册',
        row: 4,
        name: '欧明和',
        sex: '女',
        ethnicity: '苗族',
        birthMonth: '1980-09',
        education: '高中',
        party: '群众',
        workplace: '上坝村党总支书记',
        composition: '村（社区）干部',
        constituency: '第1选区（上坝村）',
        levels: ['township'],
        phone: '13465279788',
        idNumber: '53110919800910234X',
        group: '第一代表小组（集镇）',
        station: '清溪镇代表之家',
        note: '',
      },
      {
        sheet: '代表名册',
        row: 5,
        name: '方东',
        sex: '男',
        ethnicity: '汉族',
        birthMonth: '1962-10',
        education: '研究生',
        party: '中共党员',
        workplace: '上坝村村民',
        composition: '农民',
        constituency: '第1选区（上坝村）',
        levels: ['township'],
        phone: '17375268886',
        idNumber: '530624196210227670',
        group: '第一代表小组（集镇）',
        station: '清溪社区代表联络点',
        note: '',
      },
    ]);
  });

  it('gives every deputy a birth month, a constituency, one form of party and of ethnicity', () => {
    expect(reading.drafts.filter((draft) => !/^\d{4}-\d{2}$/.test(draft.birthMonth ?? ''))).toEqual([]);
    expect(new Set(reading.drafts.map((draft) => draft.constituency)).size).toBe(14);
    expect(counted(reading.drafts.map((draft) => draft.party))).toEqual({
      群众: 37,
      中共党员: 40,
      共青团员: 6,
      民盟盟员: 3,
    });
    expect(Object.keys(counted(reading.drafts.map((draft) => draft.ethnicity))).toSorted()).toEqual(
      ['汉族', '苗族', '彝族', '回族', '白族'].toSorted(),
    );
  });

  it('gives no identity number where the digits were lost', () => {
    expect(reading.drafts.filter((draft) => draft.idNumber === undefined).map((draft) => draft.name)).toEqual(
      ['武和'],
    );
  });
});

describe('the reception register of 清溪镇', async () => {
  const { recognised, reading } = await workbook('receptions', '选民接待登记簿2025.xlsx');

  it('has 240 entries on twelve sheets and nothing wrong', () => {
    expect({
      sheets: recognised.sheets.length,
      read: reading.read,
      drafts: reading.drafts.length,
      problems: reading.problems,
    }).toEqual({ sheets: 12, read: 240, drafts: 240, problems: [] });
  });

  it('has each month on its own sheet, although half the days are written without a year', () => {
    const months = reading.drafts.map((draft) => `${draft.sheet} ${draft.date.slice(0, 7)}`);
    expect(counted(months)).toEqual(
      Object.fromEntries(
        Array.from({ length: 12 }, (_, month) => [
          `${month + 1}月 2025-${String(month + 1).padStart(2, '0')}`,
          20,
        ]),
      ),
    );
  });

  it('names the deputies between either comma, and no one who asked not to be named', () => {
    const { sheet, row, date, deputies, visitor, anonymous, transferred, feedbackOn } =
      reading.drafts[4] ?? {};
    expect(reading.drafts[0]?.deputies.map(({ name }) => name)).toEqual(['钱梅银', '任新', '尹长礼']);
    expect({ sheet, row, date, deputies, visitor, anonymous, transferred, feedbackOn }).toEqual({
      sheet: '1月',
      row: 7,
      date: '2025-01-16',
      deputies: ['周凤娜', '赵国伟', '石东宇'].map((name) => ({ name, remarks: [] })),
      visitor: undefined,
      anonymous: true,
      transferred: true,
      feedbackOn: '2025-02-09',
    });
  });

  it('names only deputies of the roster', async () => {
    const { reading: roster } = await workbook('roster', '代表名册.xlsx');
    const names = new Set(roster.drafts.map((draft) => draft.name));
    expect(reading.drafts.flatMap((draft) => draft.deputies).filter(({ name }) => !names.has(name))).toEqual(
      [],
    );
  });
});

describe('the attendance sheet of 清溪镇', async () => {
  const { reading } = await workbook('attendance', '代表履职考勤2025.xlsx');

  it('has 86 deputies and eleven activities with their day, title and kind', () => {
    expect({ read: reading.read, drafts: reading.drafts.length, problems: reading.problems }).toEqual({
      read: 86,
      drafts: 86,
      problems: [],
    });
    expect(reading.activities.map(({ date, title, kind }) => `${date} ${title} ${kind}`)).toEqual([
      '2025-02-18 镇十九届人大六次会议 人代会',
      '2025-03-12 代表履职能力培训 学习培训',
      '2025-04-09 春耕备耕视察 视察',
      '2025-05-15 集镇环境整治调研 专题调研',
      '2025-06-20 安全生产法执法检查 执法检查',
      '2025-07-11 第二季度小组活动 小组活动',
      '2025-08-15 镇十九届人大七次会议 人代会',
      '2025-09-10 代表法专题学习 学习培训',
      '2025-10-22 民生实事项目视察 视察',
      '2025-11-13 第四季度小组活动 小组活动',
      '2025-12-10 站所工作评议 评议',
    ]);
  });

  it('has 727 √, 70 假, 54 × and 31 迟, and 64 cells left blank', () => {
    const marks = reading.drafts.flatMap((draft) => draft.marks.map(({ mark }) => mark));
    expect(counted(marks)).toEqual({ present: 727, leave: 70, absent: 54, late: 31 });
    expect(86 * 11 - marks.length).toBe(64);
  });

  it('gives a deputy a mark for each activity that names one', () => {
    expect(reading.drafts[3]).toEqual({
      sheet: '考勤',
      row: 7,
      name: '姚学梅',
      group: '第三代表小组（龙潭）',
      hints: [],
      marks: [
        'present',
        'leave',
        'present',
        'late',
        'present',
        'present',
        'leave',
        undefined,
        'present',
        'late',
        'present',
      ]
        .map((mark, activity) => ({ activity, mark }))
        .filter(({ mark }) => mark !== undefined),
    });
  });
});

describe('the opinions of 清溪镇', async () => {
  const { reading } = await workbook('opinions', '意见建议台账2025.xlsx');

  it('are 310, of which 228 were answered, with nothing wrong', () => {
    expect({
      read: reading.read,
      drafts: reading.drafts.length,
      answered: reading.drafts.filter((draft) => draft.answeredOn !== undefined).length,
      problems: reading.problems,
    }).toEqual({ read: 310, drafts: 310, answered: 228, problems: [] });
    expect(counted(reading.drafts.map((draft) => draft.result))).toEqual({
      '': 82,
      A: 134,
      B: 56,
      C: 25,
      D: 13,
    });
  });

  it('keep lead and cosigners apart', () => {
    expect(reading.drafts[4]).toEqual({
      sheet: '意见建议台账',
      row: 7,
      number: '2025-005',
      raisedOn: '2025-07-29',
      lead: { name: '戴磊礼', remarks: [] },
      cosigners: [{ name: '侯宇', remarks: [] }],
      title: '关于解决林木采伐指标申请手续复杂问题的建议',
      content: '杨柳村林木采伐指标申请手续复杂。',
      category: '教科文卫',
      source: '走访',
      unit: '镇应急管理办',
      assignedOn: '2025-07-31',
      dueOn: '2025-10-31',
      answeredOn: '2025-09-09',
      result: 'A',
      deputyRating: '满意',
      voterRating: '满意',
      note: '',
    });
  });
});

describe('the report-back counts of 清溪镇', async () => {
  const { reading } = await workbook('tallies', '述职评议计票2025.xlsx');

  it('are fourteen, of which the one of row 5 does not add up', () => {
    expect({ read: reading.read, drafts: reading.drafts.length }).toEqual({ read: 14, drafts: 14 });
    expect(reading.problems).toEqual([
      {
        sheet: '述职测评',
        row: 5,
        column: 'H',
        code: 'tally-sum',
        message:
          '满意 57 + 基本满意 4 + 不满意 1 + 弃权 2 = 64，与有效票 62 不符，照原样导入，但在改正前不计入评议结果；请核对原始计票单。',
        severity: 'check',
      },
    ]);
  });

  it('are taken in as written, even the one that does not add up', () => {
    expect(reading.drafts[2]).toEqual({
      sheet: '述职测评',
      row: 5,
      deputy: '赵国伟',
      hints: [],
      date: '2025-11-22',
      place: '龙潭代表联络站',
      form: '口头',
      issued: 62,
      returned: 62,
      valid: 62,
      votes: { 满意: 57, 基本满意: 4, 不满意: 1, 弃权: 2 },
      note: '',
    });
  });
});
