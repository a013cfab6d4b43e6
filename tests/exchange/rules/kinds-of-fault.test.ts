import { describe, expect, it } from 'vitest';
import type { Cell } from '#electron/values/sheet.ts';
import { activityHeading } from '#features/exchange/rules/activity-heading.ts';
import { leftOut } from '#features/exchange/rules/left-out.ts';
import { recognise } from '#features/exchange/rules/recognise.ts';
import { readingOf, sheetOf } from './make-sheet.ts';

const places = (reading: { problems: { row: number; column: string; code: string }[] }) =>
  reading.problems.map(({ row, column, code }) => `${row}${column} ${code}`);

describe('signs that a sheet explains', () => {
  const marks = (legend: string, ...signs: string[]) => {
    const heads = signs.map((_, at) => `${at + 1}月5日\n培训${at}\n（学习培训）`);
    const reading = readingOf(
      'attendance',
      sheetOf('考勤', ['2025年考勤表'], ['姓名', ...heads], ['罗春禾', ...signs], [legend]),
    );
    expect(reading.drafts.map(({ name }) => name)).toEqual(['罗春禾']);
    return signs.map((_, at) => reading.drafts[0]?.marks.find(({ activity }) => activity === at)?.mark);
  };

  it.each([
    '说明：出席√  请假○  缺席×  迟到△',
    '√代表出席，○代表请假，×代表缺席，△代表迟到',
    '出席（√） 请假（○） 缺席（×） 迟到（△）',
    '√ 出席；○ 请假；× 缺席；△ 迟到',
    '注：1.√为出席；2.○为请假；3.×为缺席；4.△为迟到',
    '备注：“√”表示出席，“○”表示请假，“×”表示缺席，“△”表示迟到',
    '出席打√，请假打○，缺席打×，迟到打△',
    '√：参加会议 ○：因事请假 ×：未参加 △：晚到',
    '√出席○请假×缺席△迟到',
  ])('mean what it says: %s', (legend) => {
    expect(marks(legend, '√', '○', '×', '△')).toEqual(['present', 'leave', 'absent', 'late']);
  });

  it.each([
    ['○出席 √请假 ×缺席', ['√', '○', '×'], ['leave', 'present', 'absent']],
    ['○出席 △请假', ['√', '○', '△'], [undefined, 'present', 'leave']],
    ['○出席 ○请假', ['○', '√'], [undefined, 'present']],
    ['共四人', ['○', '●', '√'], [undefined, undefined, 'present']],
  ])('%s: %j are %j', (legend, signs, meant) => {
    expect(marks(legend, ...signs)).toEqual(meant);
  });
});

describe('the head of an activity', () => {
  it.each([
    ['3月12日\n履职能力培训\n（学习培训）', '3月12日', '履职能力培训', '学习培训'],
    ['3月12日 履职能力培训（学习培训）', '3月12日', '履职能力培训', '学习培训'],
    ['履职能力培训（学习培训）\n3月12日', '3月12日', '履职能力培训', '学习培训'],
    ['学习培训\n3月12日\n履职能力培训', '3月12日', '履职能力培训', '学习培训'],
    ['学习培训\n履职能力培训\n3月12日', '3月12日', '履职能力培训', '学习培训'],
    ['2025年\n3月12日\n履职能力培训', '2025年3月12日', '履职能力培训', ''],
    ['3月\n12日\n履职能力培训（学习培训）', '3月12日', '履职能力培训', '学习培训'],
    ['2月18日-19日\n镇十九届人大六次会议\n（人代会）', '2月18日-19日', '镇十九届人大六次会议', '人代会'],
    ['3月12日（周三）座谈会', '3月12日', '座谈会', ''],
    ['3月12日前往石桥村调研', '3月12日', '前往石桥村调研', ''],
  ])('%j has its day, title and kind', (heading, day, title, kind) => {
    expect(activityHeading(heading)).toEqual({ day, title, kind });
  });

  it.each(['3月12日', '出席次数', '备注', '12.5元', '联系电话 13800001111'])('%s is none', (heading) => {
    expect(activityHeading(heading)).toBeUndefined();
  });

  it('whose day became a number that may be two days is reported, and its column left out', () => {
    const reading = readingOf(
      'attendance',
      sheetOf(
        '考勤',
        ['2025年考勤'],
        ['姓名', 3.12, 3.1],
        ['', '培训（学习）', '视察（视察）'],
        ['罗春禾', '√', '×'],
      ),
    );
    expect(reading.activities.map(({ date, title }) => `${date} ${title}`)).toEqual(['2025-03-12 培训']);
    expect(places(reading)).toEqual(['3C activity-date']);
  });
});

describe('a head of two rows', () => {
  it.each([
    ['提建议人', ['单位', '姓名'], ['leadPlace', 'lead']],
    ['领衔代表', ['姓名', '代表团'], ['lead', 'leadPlace']],
    ['提出', ['时间', '备注二'], ['raisedOn', undefined]],
  ])('%s over %j is %j', (upper, lowers, fields) => {
    const top = ['编号', '建议标题', '主办单位', '来源', upper, ''];
    const more = fields.includes('lead') ? [] : ['领衔代表'];
    const below = ['', '', '', '', ...lowers];
    const [found] = recognise([sheetOf('台账', ['2025年台账'], [...top, ...more], below, ['1', '修路'])]);
    const columns = found?.sheets[0]?.columns ?? [];
    expect([found?.sheets[0]?.headTop, found?.sheets[0]?.headerRow]).toEqual([2, 3]);
    expect([5, 6].map((at) => columns.find(({ column }) => column === at)?.field)).toEqual(fields);
  });

  it('does not give the telephone under a unit to the voter', () => {
    const top = ['接待日期', '接待地点', '接待代表', '来访人', '', '反映问题', '承办单位', ''];
    const below = ['', '', '', '姓名', '电话', '', '名称', '电话'];
    const [found] = recognise([sheetOf('登记', ['2025年'], top, below, ['3月6日', '站', '罗春禾', '高'])]);
    const columns = found?.sheets[0]?.columns.map(({ column, field }) => `${column} ${field}`);
    expect(columns).toEqual([
      '1 date',
      '2 station',
      '3 deputies',
      '4 visitor',
      '5 phone',
      '6 matter',
      '7 unit',
    ]);
    expect(found?.sheets[0]?.others).toEqual([{ column: 8, heading: '承办单位\n电话' }]);
  });
});

describe('what is not read', () => {
  const HEAD = ['序号', '姓名', '性别', '出生年月', '选区', '政治面貌'];
  const left = (...rows: Parameters<typeof sheetOf>[1][]) => {
    const sheets = [sheetOf('名册', ...rows)];
    return leftOut(
      sheets,
      recognise(sheets).flatMap((found) => found.sheets),
    ).map(({ message, plain }) => [plain, message]);
  };

  it('is named: columns with and without a head, parts, sums and foot lines; empty columns are not', () => {
    expect(
      left(
        [...HEAD, '微信号', '健康状况'],
        ['一、石桥片区'],
        [1, '罗春禾', '女', '1985.03', '第1选区', '群众', 'abc', '', '另'],
        ['合计', '1人'],
        ['填表人：张某'],
      ),
    ).toEqual([
      [false, 'G 列“微信号”没有导入，有 1 格填了内容。'],
      [false, 'I 列没有表头没有导入，有 1 格填了内容。'],
      [true, '第 2 行是分段的标题：一、石桥片区'],
      [true, '第 4 行是合计或说明：合计 1人'],
      [true, '第 5 行是合计或说明：填表人：张某'],
    ]);
  });

  it('is a row that says something in unknown columns only; one about somebody is a record, whatever it begins with', () => {
    expect(
      left([...HEAD, '微信号'], [1, '罗春禾', '女', '1985.03', '1', '群众'], [2, '', '', '', '', '', 'abc']),
    ).toEqual([[false, '第 3 行只在没有认出的栏目里有内容，没有导入：2 abc']]);
    const reading = readingOf(
      'roster',
      sheetOf(
        '名册',
        ['备注', ...HEAD],
        ['共5人', 1, '罗春禾', '女'],
        ['合计', '', '合计'],
        ['填表人：', '', '审核人：'],
      ),
    );
    expect(reading.drafts.map(({ name, note }) => [name, note])).toEqual([['罗春禾', '共5人']]);
  });

  it('is a cell whose formula failed or was never calculated, in words', () => {
    const failed: Cell = { kind: 'error', why: 'error', written: '#REF!' };
    const uncalculated: Cell = { kind: 'error', why: 'uncalculated', written: '=VLOOKUP(A1,B:C,2)' };
    const reading = readingOf(
      'roster',
      sheetOf(
        '名册',
        HEAD,
        [1, '罗春禾', failed, '1985.03', uncalculated, '群众'],
        [2, '邓开源', '同上', '', '', ''],
      ),
    );
    expect(reading.problems.map(({ message }) => message)).toEqual([
      '“性别”的公式出错（#REF!），该格未导入；请在原表改正，或直接填上内容。',
      '“选区”是公式（=VLOOKUP(A1,B:C,2)），文件里没有存下结果，该格未导入；请用 Excel 或 WPS 打开并保存一次，再导入。',
      '“性别”的公式出错（#REF!），该格未导入；请在原表改正，或直接填上内容。',
    ]);
  });

  it('is a level that a title leaves open between two', () => {
    const rows = (title: string) => [[title], HEAD, [1, '罗春禾', '女', '1985.03', '第1选区', '群众']];
    const levels = (title: string) => readingOf('roster', sheetOf('Sheet1', ...rows(title)));
    expect(levels('驻镇县人大代表名册').drafts[0]?.levels).toEqual(['county']);
    expect(levels('代表名册').drafts[0]?.levels).toEqual(['township']);
    expect(places(levels('县、镇人大代表名册'))).toEqual(['3A level-unclear']);
  });
});
