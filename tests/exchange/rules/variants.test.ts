import { describe, expect, it } from 'vitest';
import type { Cell, Sheet } from '#electron/values/sheet.ts';
import { leftOut } from '#features/exchange/rules/left-out.ts';
import { namedPerson, peopleNamed } from '#features/exchange/rules/person-names.ts';
import { readDrafts } from '#features/exchange/rules/read-drafts.ts';
import { recognise } from '#features/exchange/rules/recognise.ts';
import { readingOf, sheetOf } from './make-sheet.ts';

const heads = ['3月12日\n培训会\n（学习培训）', '4月9日\n视察路灯\n（视察）'];
const marksOf = (...sheets: Sheet[]) => {
  const found = recognise(sheets).find(({ kind }) => kind === 'attendance');
  if (!found) throw new Error('no attendance');
  const reading = readDrafts(sheets, found);
  if (reading.kind !== 'attendance') throw new Error(reading.kind);
  return reading.drafts.map(({ name, marks }) => [name, ...marks.map(({ mark }) => mark)].join(' '));
};

describe('signs explained otherwise than in one line', () => {
  const rows = [
    ['罗春禾', '√', '○'],
    ['邓开源', '○', '√'],
  ];
  const meant = ['罗春禾 absent present', '邓开源 present absent'];

  it('in cells beside each other are no people, and are what they say', () => {
    const sheet = sheetOf('考勤', ['2025年考勤'], ['姓名', ...heads], ...rows, ['√', '缺席', '○', '出席']);
    expect(marksOf(sheet)).toEqual(meant);
  });

  it('in rows one under the other are what they say', () => {
    const legend = [['说明：'], ['√', '缺席'], ['○', '出席']];
    const sheet = sheetOf(
      '考勤',
      ['2025年考勤'],
      ['序号', '姓名', ...heads],
      ...rows.map((row, at) => [at + 1, ...row]),
      ...legend,
    );
    expect(marksOf(sheet)).toEqual(meant);
  });

  it('beside the table, under a heading of their own, are what they say', () => {
    const [one, two] = rows;
    const sheet = sheetOf(
      '考勤',
      ['2025年考勤'],
      ['姓名', ...heads, '符号：√缺席'],
      [...(one ?? []), '○出席'],
      two ?? [],
    );
    expect(marksOf(sheet)).toEqual(meant);
  });

  it('on a sheet that only explains are what they say', () => {
    const sheet = sheetOf('考勤', ['2025年考勤'], ['姓名', ...heads], ...rows);
    expect(marksOf(sheet, sheetOf('填表说明', ['√缺席 ○出席']))).toEqual(meant);
  });

  it.each([
    ['注：1为出席，0为缺席，2为请假', ['present', 'absent', 'leave']],
    ['注：1.√为出席；2.×为缺席', []],
  ])('%s', (legend, marks) => {
    const three = ['3月12日\n培训会\n（学习培训）', '4月9日\n视察路灯\n（视察）', '5月9日\n座谈会\n（座谈）'];
    const sheet = sheetOf('考勤', ['2025年考勤'], ['姓名', ...three], ['罗春禾', 1, 0, 2], [legend]);
    expect(marksOf(sheet)).toEqual([['罗春禾', ...marks].join(' ')]);
  });
});

describe('activities over several head rows', () => {
  const activities = (...rows: (string | number)[][]) => {
    const reading = readingOf(
      'attendance',
      sheetOf('考勤', ['2025年考勤'], ...rows, [1, '罗春禾', '√', '×', '√']),
    );
    return {
      activities: reading.activities.map(({ date, title, kind }) => `${date} ${title}（${kind}）`),
      people: reading.drafts.map(({ name }) => name),
      problems: reading.problems.map(({ code }) => code),
    };
  };

  it('have their titles in the row below their days, also where a kind stands over both', () => {
    expect(
      activities(
        ['序号', '姓名', '学习培训', '', '视察'],
        ['', '', '3月12日', '3月20日', '4月9日'],
        ['', '', '履职知识', '法律知识', '春耕备耕'],
      ),
    ).toEqual({
      activities: [
        '2025-03-12 履职知识（学习培训）',
        '2025-03-20 法律知识（学习培训）',
        '2025-04-09 春耕备耕（视察）',
      ],
      people: ['罗春禾'],
      problems: [],
    });
  });

  it('are told title from kind by what the rows are called', () => {
    expect(
      activities(
        ['序号', '活动名称', '法治讲座', '路灯', '水渠'],
        ['', '时间', '3月12日', '3月20日', '4月9日'],
        ['', '类别', '学习培训', '视察', '视察'],
        ['', '姓名'],
      ).activities,
    ).toEqual(['2025-03-12 法治讲座（学习培训）', '2025-03-20 路灯（视察）', '2025-04-09 水渠（视察）']);
  });

  it('say that no kind is written where two lines may both be one', () => {
    expect(
      activities(
        ['序号', '姓名', '视察', '调研', '座谈会'],
        ['', '', '3月12日', '3月20日', '4月9日'],
        ['', '', '学习培训', '走访', '村务'],
      ).problems,
    ).toEqual(['activity-kind', 'activity-kind', 'activity-kind']);
  });

  it('lose nothing to a part of the year over them', () => {
    expect(
      activities(
        ['序号', '姓名', '一季度', '', '二季度'],
        ['', '', '3月12日', '3月20日', '4月9日'],
        ['', '', '讲座（学习培训）', '路灯（视察）', '水渠（视察）'],
      ).activities,
    ).toEqual(['2025-03-12 讲座（学习培训）', '2025-03-20 路灯（视察）', '2025-04-09 水渠（视察）']);
  });
});

describe('a table below another', () => {
  const first = [
    ['清溪镇人大代表名册'],
    ['序号', '姓名', '性别', '民族', '出生年月', '选区'],
    [1, '罗春禾', '女', '汉', '1985.03', '第1选区'],
  ];

  it('under a head of few words of the same kind is read by that head', () => {
    const sheet = sheetOf(
      '名册',
      ...first,
      [],
      ['驻镇县人大代表'],
      ['姓名', '选区', '联系电话'],
      ['段云岭', '县第7选区', '13800007777'],
    );
    const { drafts, problems } = readingOf('roster', sheet);
    expect(
      drafts.map(({ name, constituency, phone, levels }) => [name, constituency, phone, levels]),
    ).toEqual([
      ['罗春禾', '第1选区', '', ['township']],
      ['段云岭', '县第7选区', '13800007777', ['county']],
    ]);
    expect(problems).toEqual([]);
  });

  it('of no kind that is known is named, and none of its rows is a person', () => {
    const sheet = sheetOf(
      '名册',
      ...first,
      [],
      ['物品', '地址', '联系电话', '保管人'],
      ['投影仪', '石桥村', '13800001111', '罗某'],
    );
    expect(readingOf('roster', sheet).drafts.map(({ name }) => name)).toEqual(['罗春禾']);
    expect(
      leftOut(
        [sheet],
        recognise([sheet]).flatMap(({ sheets }) => sheets),
      ).map(({ message }) => message),
    ).toEqual(['第 5 行到第 6 行是另一张表，没有认出是哪一种，没有导入：物品 地址 联系电话 保管人']);
  });
});

describe('a head of two rows without merges', () => {
  const columns = (top: string[], below: string[]) => {
    const [found] = recognise([
      sheetOf('台账', ['2025年台账'], top, below, [
        '1',
        '3月4日',
        '罗春禾',
        '关于修路',
        '镇建办',
        '3月5日',
        'A',
      ]),
    ]);
    const [table] = found?.sheets ?? [];
    return [
      table?.headTop,
      table?.headerRow,
      ...(table?.columns ?? []).map(({ field, column }) => `${column} ${field}`),
    ];
  };

  it('ends below its lower words, though the upper ones would do', () => {
    expect(
      columns(['编号', '提出日期', '领衔代表', '标题', '承办单位'], ['', '', '姓名', '', '', '联系电话']),
    ).toEqual([2, 3, '1 number', '2 raisedOn', '3 lead', '4 title', '5 unit']);
  });

  it('gives 分类 under 答复 to the result, and to nothing where no heading begins so', () => {
    const upper = ['编号', '提出日期', '提出代表', '标题', '承办单位', '答复'];
    expect(columns([...upper, ''], ['', '', '', '', '', '日期', '分类'])).toContain('7 result');
    expect(columns([...upper, ''], ['', '', '', '', '', '日期', '备注'])).not.toContain('7 note');
  });
});

describe('lines that name a year', () => {
  it('between the rows of a ledger date what stands below them', () => {
    const head = ['序号', '提出日期', '提出代表', '标题', '内容'];
    const rows = [
      ['2024年'],
      [1, '3月4日', '罗春禾', '修路', 'a'],
      ['一季度'],
      [2, '3月5日', '罗春禾', '修桥', 'b'],
      ['2025年结转'],
      [1, '3月4日', '罗春禾', '修渠', 'c'],
    ];
    const { drafts, problems } = readingOf('opinions', sheetOf('台账', ['2025年台账'], head, ...rows));
    expect(drafts.map(({ raisedOn, title }) => `${raisedOn} ${title}`)).toEqual([
      '2024-03-04 修路',
      '2024-03-05 修桥',
      '2025-03-04 修渠',
    ]);
    expect(problems).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['罗春丙 女', '罗春丙', ['女']],
    ['罗春丁、女', '罗春丁', ['女']],
    ['罗 春 女', '罗春女', []],
    ['方　女', '方女', []],
    ['李金（女）组长', '李金', ['女', '组长']],
    ['（女）罗春未', '罗春未', ['女']],
    ['罗春己﹡', '罗春己', []],
    ['阿依古丽．吾甫尔', '阿依古丽·吾甫尔', []],
    ['接待代表：罗春禾', '罗春禾', []],
  ])('%s is %s, of whom it is said %j', (text, name, remarks) => {
    expect(namedPerson(text)).toEqual({ name, remarks });
  });

  it.each(['无', '—', '/', '没有'])('%s names nobody', (text) => expect(peopleNamed(text)).toEqual([]));

  it('beside a word for the sex are told apart in a list', () => {
    expect(peopleNamed('罗春禾 女、邓开源')).toEqual([
      { name: '罗春禾', remarks: ['女'] },
      { name: '邓开源', remarks: [] },
    ]);
  });
});

describe('an identity number', () => {
  it('that ends in zeros, as one that was kept as a number does, is reported', () => {
    const cells: Cell[] = ['罗春禾', '女', '汉', '第1选区', '530122198503121000'].map((text) => ({
      kind: 'text',
      text,
      written: text,
    }));
    const sheet = sheetOf('名册', ['姓名', '性别', '民族', '选区', '身份证号码']);
    const { problems } = readingOf('roster', { ...sheet, rows: [...sheet.rows, cells] });
    expect(problems.map(({ code }) => code)).toEqual(['id-zeros']);
  });
});

describe('a text file', () => {
  const rows = [
    ['姓名', '性别', '民族', '出生年月', '选区', '代表小组'],
    ['罗春禾', '女', '汉', '1985.03', '第1选区', '第一代表小组'],
    ['邓开源', '男', '汉', '1972.11', '', '第一代表小组'],
    ['施明达', '男', '白', '1990.07', '', '第二代表小组'],
  ];

  it('in which cells may have been merged tells each such column once, and fills nothing in', () => {
    const { drafts, problems } = readingOf('roster', { ...sheetOf('名册', ...rows), plainText: true });
    expect(drafts.map(({ constituency }) => constituency)).toEqual(['第1选区', '', '']);
    expect(problems).toEqual([
      {
        sheet: '名册',
        row: 3,
        column: 'E',
        code: 'merge-lost',
        severity: 'check',
        message:
          '“选区”有 2 行是空的，已照空白导入。文本格式的表格不保存合并的单元格，原表如有合并，下面各行的内容已经丢失；请改用原来的 Excel 或 WPS 表格导入，或逐行填满后重新导入。',
      },
    ]);
  });

  it('alone is told so', () => {
    expect(readingOf('roster', sheetOf('名册', ...rows)).problems).toEqual([]);
  });
});
