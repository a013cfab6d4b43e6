import { describe, expect, it } from 'vitest';
import {
  attendanceOf,
  caseFile,
  figuresOf,
  officeWith,
  opinionsOf,
  placesOf,
  previewOf,
  receptionsOf,
  rosterOf,
} from './open-office.ts';

const base = 'base-代表名册.xlsx';

const four = [
  {
    name: '罗春禾',
    level: 'township',
    sex: '女',
    ethnicity: '彝族',
    birthMonth: '1985-03',
    workplace: '石桥村党总支书记',
    constituency: '第1选区',
    phone: '13800001111',
    idNumber: '530122198503120025',
  },
  {
    name: '邓开源',
    level: 'township',
    sex: '男',
    ethnicity: '汉族',
    birthMonth: '1972-11',
    workplace: '龙潭村村民',
    constituency: '第2选区',
    phone: '13800002222',
    idNumber: '530122197211050032',
  },
  {
    name: '施明达',
    level: 'township',
    sex: '男',
    ethnicity: '白族',
    birthMonth: '1990-07',
    workplace: '清溪镇中心小学教师',
    constituency: '第3选区',
    phone: '13800003333',
    idNumber: '530122199007210050',
  },
  {
    name: '杨采薇',
    level: 'township',
    sex: '女',
    ethnicity: '苗族',
    birthMonth: '1988-02',
    workplace: '大坪村村民',
    constituency: '第4选区',
    phone: '13800004444',
    idNumber: '530122198802140042',
  },
];

describe('a roster', () => {
  it.each([base, '代表名册-97格式.xls', '代表名册-GBK.csv', '代表名册-系统导出带x前缀.xlsx'])(
    '%s gives the four deputies with every value',
    async (file) => {
      const office = await officeWith(file);
      expect(await rosterOf(office)).toEqual(four);
      expect(office.imported.flatMap(({ problems }) => problems)).toEqual([]);
    },
  );

  it('with brackets and stars behind its names gives the names alone', async () => {
    const office = await officeWith('代表名册-姓名带括注.xlsx');
    expect(await rosterOf(office)).toEqual(four);
    expect(placesOf(office.imported)).toEqual(['4B name-sign corrected']);
  });

  it('of two tables on one sheet, the second under a head of its own, gives five people', async () => {
    const office = await officeWith('代表名册-一张表两段.xlsx');
    expect(await rosterOf(office)).toEqual([
      ...four,
      {
        name: '段云岭',
        level: 'county',
        sex: '男',
        ethnicity: '白族',
        birthMonth: '1979-06',
        workplace: '清溪镇党委书记',
        constituency: '县第7选区',
        phone: '13800007777',
        idNumber: '530122197906150013',
      },
    ]);
    expect(office.imported.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('that has one person on the sheets of two levels gives that person two tenures', async () => {
    const office = await officeWith('代表名册-一人两级两张表.xlsx');
    expect(await rosterOf(office)).toEqual([...four, { ...four[0], level: 'county' }]);
    expect(figuresOf(office.imported)).toEqual([{ kind: 'roster', read: 5, added: 5 }]);
  });

  it('whose cells name two levels gives two tenures each, and says so', async () => {
    const office = await officeWith('代表名册-一格两级.xlsx');
    const levels = (await rosterOf(office)).map(({ name, level }) => `${name} ${level}`).sort();
    expect(levels).toEqual(
      [
        ...['罗春禾 county', '罗春禾 township', '邓开源 county', '邓开源 township'],
        ...['施明达 township', '杨采薇 township'],
      ].sort(),
    );
    expect(placesOf(office.imported)).toEqual(['3I level-several corrected', '4I level-several corrected']);
  });

  it('with numbers whose digits are gone leaves them blank and says so; an apostrophe goes', async () => {
    const office = await officeWith('代表名册-身份证科学计数文本.xlsx');
    const numbers = (await rosterOf(office)).map(({ idNumber, phone }) => [idNumber, phone]);
    expect(numbers).toEqual([
      ['', '13800001111'],
      ['530122197211050032', '13800002222'],
      ['530122199007210050', '138-0000-3333'],
      ['530122198802140042', ''],
    ]);
    expect(placesOf(office.imported)).toEqual(['3K id-lost-digits refused', '6J phone-lost-digits refused']);
  });

  it('with failed formulas leaves their cells blank and says so', async () => {
    const office = await officeWith('代表名册-公式出错.xlsx');
    expect(await rosterOf(office)).toEqual([
      four[0],
      { ...four[1], workplace: '' },
      { ...four[2], constituency: '' },
      four[3],
    ]);
    expect(placesOf(office.imported)).toEqual([
      '4G cell-without-value refused',
      '5H cell-without-value refused',
    ]);
  });
});

describe('a register of receptions', () => {
  it.each([
    ['接待登记-日期带钟点.xlsx', ['2025-03-06', '2025-03-16', '2025-03-26', '2025-11-18']],
    [
      '接待登记-起止时间.xlsx',
      [
        ...['2025-03-06', '2025-03-06', '2025-04-08', '2025-05-09', '2025-06-10', '2025-07-08'],
        ...['2025-08-05', '2025-09-11'],
      ],
    ],
  ])('%s has these days, and nothing is doubtful', async (file, days) => {
    const office = await officeWith(base, file);
    expect((await receptionsOf(office)).map((row) => row.slice(0, 10))).toEqual(days);
    expect(office.imported.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('whose days became fractions reports each that may be two days, and takes only the sure one', async () => {
    const office = await officeWith(base, '接待登记-日期成了小数.xlsx');
    expect(await receptionsOf(office)).toEqual(['2025-03-25 罗春禾 高天丙']);
    expect(placesOf(office.imported)).toEqual([
      '3B date-ambiguous refused',
      '4B date-ambiguous refused',
      '6B date-ambiguous refused',
    ]);
    expect(office.imported.at(-1)?.problems[0]?.message).toBe(
      '接待日期“3.1”可能是3月1日，也可能是3月10日，分不清是哪一天，本行未导入；请改成如 2025-01-16 的写法。',
    );
  });

  it('with brackets behind the names finds the deputies', async () => {
    const office = await officeWith('代表名册-姓名带括注.xlsx', '接待登记-姓名带括注.xlsx');
    expect(await receptionsOf(office)).toEqual([
      '2025-03-06 罗春禾 高天佑',
      '2025-03-07 施明达、杨采薇 乙二',
    ]);
  });

  it('tells namesakes apart by village and sex', async () => {
    const office = await officeWith('代表名册-同名两人.xlsx', '接待登记-同名加村名.xlsx');
    const { rows } = await office.client.receptions.list({ year: 2025 });
    const roster = new Map(
      (await office.client.deputies.list({})).rows.map(({ id, name, workplace }) => [
        id,
        `${name} ${workplace}`,
      ]),
    );
    const received = rows.map(({ date, deputies }) => [date, ...deputies.map(({ id }) => roster.get(id))]);
    expect(received.sort()).toEqual([
      ['2025-03-06', '罗春禾 龙潭村村民'],
      ['2025-03-07', '罗春禾 石桥村党总支书记', '施明达 清溪镇中心小学教师'],
    ]);
    expect(office.imported.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('that does not tell namesakes apart gets advice that can be followed', async () => {
    const office = await officeWith('代表名册-同名两人.xlsx', '接待登记-日期带钟点.xlsx');
    expect(office.imported.at(-1)?.problems[0]?.message).toBe(
      '名册中有2位“罗春禾”（女，石桥村党总支书记；男，龙潭村村民），分不清是哪一位，请在姓名后面用括号注明村、单位或性别，如“罗春禾（石桥村党总支书记）”，再导入。',
    );
    expect(await receptionsOf(office)).toEqual([]);
  });
});

describe('an attendance sheet', () => {
  const all = (mark: string) =>
    ['施明达', '杨采薇', '罗春禾', '邓开源'].map((name) => `${name} ${mark}`).sort();

  it('goes by the signs that it explains under its table', async () => {
    const office = await officeWith(base, '考勤-符号说明在表下.xlsx');
    expect(await attendanceOf(office)).toEqual([
      {
        activity: '2025-03-12 履职能力培训（学习培训）',
        marks: ['施明达 late', '杨采薇 leave', '罗春禾 present', '邓开源 present'].sort(),
      },
      {
        activity: '2025-04-09 春耕备耕视察（视察）',
        marks: ['施明达 absent', '杨采薇 present', '罗春禾 present', '邓开源 leave'].sort(),
      },
      {
        activity: '2025-05-15 环境整治调研（专题调研）',
        marks: ['施明达 present', '杨采薇 present', '罗春禾 leave', '邓开源 late'].sort(),
      },
    ]);
    expect(office.imported.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('with activities of several days has the first, and says so', async () => {
    const office = await officeWith(base, '考勤-跨日会议.xlsx');
    expect(await attendanceOf(office)).toEqual([
      { activity: '2025-02-18 镇十九届人大六次会议（人代会）', marks: all('present') },
      { activity: '2025-04-09 春耕备耕视察（视察）', marks: all('present') },
      { activity: '2025-05-15 环境整治调研（专题调研）', marks: all('present') },
    ]);
    expect(placesOf(office.imported)).toEqual(
      ['C', 'D', 'E'].map((column) => `2${column} activity-days corrected`),
    );
  });

  it('with the day in one head row and the activity in the next has both, and names the column of sums', async () => {
    const office = await officeWith(base);
    const { books } = await previewOf(office, caseFile('考勤-两行表头.xlsx'));
    expect(books[0]?.left.map(({ message }) => message)).toEqual([
      'F 列“出席次数”没有导入，有 4 格填了内容。',
    ]);
    const written = await officeWith(base, '考勤-两行表头.xlsx');
    expect(await attendanceOf(written)).toEqual([
      { activity: '2025-03-12 履职能力培训（学习培训）', marks: all('present') },
      { activity: '2025-04-09 春耕备耕视察（视察）', marks: all('absent') },
      { activity: '2025-05-15 环境整治调研（专题调研）', marks: all('present') },
    ]);
    expect(written.imported.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('a ledger of opinions', () => {
  it('numbered anew each year never overwrites last year’s', async () => {
    const office = await officeWith(base, '意见建议台账-2024按序号.xlsx', '意见建议台账-2025按序号.xlsx');
    expect(figuresOf(office.imported.slice(1))).toEqual([
      { kind: 'opinions', read: 2, added: 2 },
      { kind: 'opinions', read: 2, added: 2 },
    ]);
    expect([...(await opinionsOf(office, 2024)), ...(await opinionsOf(office, 2025))]).toEqual([
      '1 2024-03-04 罗春禾 关于桥梁问题的建议1',
      '2 2024-03-05 邓开源 关于桥梁问题的建议2',
      '1 2025-03-04 罗春禾 关于水渠问题的建议1',
      '2 2025-03-05 邓开源 关于水渠问题的建议2',
    ]);
  });

  it('with 提建议人 over 单位 and 姓名 has lead and cosigners', async () => {
    const office = await officeWith(base, '意见建议台账-提建议人分两栏.xlsx');
    expect(await opinionsOf(office, 2025)).toEqual([
      '2025-12 2025-03-06 罗春禾 关于加快石桥村道路硬化的建议',
      '2025-13 2025-03-06 邓开源、施明达 关于完善龙潭片区供水的建议',
    ]);
    expect(office.imported.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('that gives no day is dated by the month of its title, and says so in every row', async () => {
    const office = await officeWith(base, '意见建议台账-县系统导出两行表头.xlsx');
    expect(await opinionsOf(office, 2025)).toEqual([
      '12 2025-03-01 罗春禾 关于加快石桥村道路硬化的建议',
      '13 2025-03-01 邓开源、施明达 关于完善龙潭片区供水的建议',
    ]);
    expect(placesOf(office.imported)).toEqual(['4A raised-in-month check', '5A raised-in-month check']);
  });
});

describe('a workbook of three kinds', () => {
  it('is taken in whole, people first', async () => {
    const office = await officeWith('一个工作簿多种表.xlsx');
    expect(figuresOf(office.imported)).toEqual([
      { kind: 'roster', read: 4, added: 4 },
      { kind: 'receptions', read: 1, added: 1 },
      { kind: 'opinions', read: 1, added: 1 },
    ]);
    expect(await rosterOf(office)).toEqual(four);
    expect(await receptionsOf(office)).toEqual(['2025-03-06 罗春禾 高天佑']);
    expect(await opinionsOf(office, 2025)).toEqual(['1 2025-03-08 罗春禾 关于路灯的建议']);
  });
});
