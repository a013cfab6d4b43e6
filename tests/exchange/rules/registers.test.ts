import { describe, expect, it } from 'vitest';
import { readingOf, sheetOf } from './make-sheet.ts';

const places = (reading: { problems: { row: number; column: string; code: string; severity: string }[] }) =>
  reading.problems.map(({ row, column, code, severity }) => `${row}${column} ${code} ${severity}`);

describe('a reception register', () => {
  const HEAD = ['接待日期', '接待地点', '接待代表', '来访人姓名', '反映问题', '是否转办', '反馈日期'];
  const register = (title: string, ...rows: Parameters<typeof sheetOf>[1][]) =>
    readingOf('receptions', sheetOf('1月', [title], HEAD, ...rows));

  it.each([
    ['√', true],
    ['是', true],
    ['×', false],
    ['否', false],
    ['', undefined],
  ])('takes %s in 是否转办 for %s', (written, transferred) => {
    const reading = register('2025年1月', ['1月6日', '代表之家', '李金', '王某', '停水', written]);
    expect({ transferred: reading.drafts[0]?.transferred, problems: reading.problems }).toEqual({
      transferred,
      problems: [],
    });
  });

  it.each([
    ['（匿名）', { visitor: undefined, anonymous: true }],
    ['不愿透露姓名', { visitor: undefined, anonymous: true }],
    ['', { visitor: undefined, anonymous: false }],
    ['王　某', { visitor: '王某', anonymous: false }],
  ])('takes %s for the visitor %j', (written, visitor) => {
    expect(register('2025年1月', ['1月6日', '代表之家', '李金', written, '停水']).drafts[0]).toMatchObject(
      visitor,
    );
  });

  it('leaves out what has no day, place or deputy, says so, and reads on', () => {
    const reading = register(
      '2025年1月',
      ['', '代表之家', '李金', '王某', '停水'],
      ['一月初', '代表之家', '李金', '王某', '停水'],
      ['1月6日', '', '李金', '王某', '停水'],
      ['1月6日', '代表之家', '', '王某', '停水'],
      ['1月6日', '代表之家', '李金', '王某', '停水', '待定', '年底'],
      ['1月6日', '代表之家', '李金', '王某', '停水'],
    );
    expect(places(reading)).toEqual([
      '3A date-missing refused',
      '4A date-unreadable refused',
      '5B station-missing refused',
      '6C deputies-missing refused',
      '7F answer-unknown check',
      '7G date-unreadable check',
    ]);
    expect({ read: reading.read, skipped: reading.skipped }).toEqual({ read: 6, skipped: 4 });
  });

  it('says where the year is missing', () => {
    expect(register('登记簿', ['1月6日', '代表之家', '李金', '王某', '停水']).problems).toEqual([
      {
        sheet: '1月',
        row: 3,
        column: 'A',
        code: 'date-no-year',
        message: '接待日期“1月6日”没有年份，表的标题里也没有，本行未导入；请在标题或日期中写明年份。',
        severity: 'refused',
      },
    ]);
  });
});

describe('an attendance sheet', () => {
  const attendance = (above: string, head: string, ...marks: string[]) =>
    readingOf(
      'attendance',
      sheetOf('考勤', [above], ['姓名', head], ...marks.map((mark, index) => [`代表${index}`, mark])),
    );
  const marksOf = (reading: ReturnType<typeof attendance>) =>
    reading.drafts.map((draft) => draft.marks[0]?.mark);

  it('knows the marks that offices use', () => {
    const marks = [
      '√',
      '✓',
      '✔',
      '出席',
      '到',
      '×',
      '✗',
      'X',
      '缺席',
      '假',
      '请假',
      '病假',
      '迟',
      '迟到',
      '',
      '未通知',
      '-',
    ];
    const reading = attendance('2025年考勤表', '3月12日\n培训\n（学习培训）', ...marks);
    expect(marksOf(reading)).toEqual([
      ...['present', 'present', 'present', 'present', 'present'],
      ...['absent', 'absent', 'absent', 'absent'],
      ...['leave', 'leave', 'leave'],
      ...['late', 'late'],
      ...[undefined, undefined, undefined],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('goes by its own legend before anything else', () => {
    const reading = attendance(
      '2025年  △出席  ○=请假  ×：缺席',
      '3月12日\n培训\n（学习培训）',
      '△',
      '○',
      '×',
    );
    expect(marksOf(reading)).toEqual(['present', 'leave', 'absent']);
  });

  it('reports a mark it does not know and takes it for none', () => {
    const reading = attendance('2025年考勤表', '3月12日\n培训\n（学习培训）', '？');
    expect({ marks: marksOf(reading), problems: places(reading) }).toEqual({
      marks: [undefined],
      problems: ['3B mark-unknown check'],
    });
  });

  it.each([
    ['2025年考勤表', '3月12日 培训', '2B activity-kind check', 1],
    ['考勤表', '3月12日\n培训\n（学习培训）', '2B activity-date refused', 0],
    ['2025年考勤表', '2月30日\n培训\n（学习培训）', '2B activity-date refused', 0],
  ])('titled %s reports the head %j as %s', (title, head, problem, activities) => {
    const reading = attendance(title, head, '√');
    expect({ problems: places(reading), activities: reading.activities.length }).toEqual({
      problems: [problem],
      activities,
    });
  });
});

describe('a ledger of opinions', () => {
  const HEAD = ['编号', '提出日期', '提出代表', '联名代表', '标题', '内容', '答复日期'];
  const ledger = (...rows: Parameters<typeof sheetOf>[1][]) =>
    readingOf('opinions', sheetOf('台账', ['2025年台账'], HEAD, ...rows));

  it('takes the first of several who raised an opinion for its lead and the others for cosigners', () => {
    expect(ledger(['1', '3月1日', '李金、武和', '方　东、李金', '修路']).drafts[0]).toMatchObject({
      lead: { name: '李金', remarks: [] },
      cosigners: [
        { name: '武和', remarks: [] },
        { name: '方东', remarks: [] },
      ],
    });
  });

  it('takes the content for the title where there is none', () => {
    expect(ledger(['1', '3月1日', '李金', '', '', '修通村道路']).drafts[0]?.title).toBe('修通村道路');
  });

  it('reads an answer without a year as given after the opinion was raised', () => {
    expect(ledger(['1', '11月1日', '李金', '', '修路', '', '1月20日']).drafts[0]?.answeredOn).toBe(
      '2026-01-20',
    );
  });

  it('reports no lead, no title and no day, keeps a number used twice, and reads on', () => {
    const reading = ledger(
      ['1', '3月1日', '李金', '', '修路'],
      ['1', '3月2日', '武和', '', '通水'],
      ['2', '3月2日', '', '', '通水'],
      ['3', '3月2日', '武和'],
      ['4', '', '武和', '', '通水'],
      ['5', '3月2日', '武和', '', '通水', '', '年底前'],
    );
    expect(places(reading)).toEqual([
      '5C lead-missing refused',
      '6E title-missing refused',
      '7B raisedOn-missing refused',
      '8G date-unreadable check',
    ]);
    expect(reading.drafts.map((draft) => draft.number)).toEqual(['1', '1', '5']);
  });
});

describe('a sheet of report-back counts', () => {
  const HEAD = ['述职代表', '述职日期', '发出票', '收回票', '有效票', '称职', '基本称职', '不称职'];
  const tallies = (...rows: Parameters<typeof sheetOf>[1][]) =>
    readingOf('tallies', sheetOf('计票', ['2025年计票表'], HEAD, ...rows));

  it('keeps the votes under their own headings, in their order, a blank box for none', () => {
    const [draft] = tallies(['高 永', '11月20日', 58, '55票', 55, 50, 5, '']).drafts;
    expect({ ...draft, votes: Object.entries(draft?.votes ?? {}) }).toMatchObject({
      deputy: '高永',
      date: '2025-11-20',
      issued: 58,
      returned: 55,
      valid: 55,
      votes: [
        ['称职', 50],
        ['基本称职', 5],
        ['不称职', 0],
      ],
    });
  });

  it.each([
    [[58, 55, 55, 50, 4, 0], ['3E tally-sum check']],
    [[58, 55, 56, 50, 6, 0], ['3E tally-valid check']],
    [[50, 55, 55, 50, 5, 0], ['3D tally-returned check']],
    [[58, 55, 55, 50, 5, 0], []],
  ])('reports %j as %j and takes it in', (counts, problems) => {
    const reading = tallies(['高永', '11月20日', ...counts]);
    expect({ problems: places(reading), kept: reading.drafts.length }).toEqual({ problems, kept: 1 });
  });

  it.each([
    [['高永', '11月20日', 58, '', 55, 50, 5, 0], '3D returned-missing refused'],
    [['高永', '11月20日', 58, '约五十', 55, 50, 5, 0], '3D count-unreadable refused'],
    [['高永', '11月20日', 58, 55, 55, 50.5, 5, 0], '3F count-unreadable refused'],
    [['', '11月20日', 58, 55, 55, 50, 5, 0], '3A deputy-missing refused'],
    [['高永', '', 58, 55, 55, 50, 5, 0], '3B date-missing refused'],
  ])('leaves out %j', (row, problem) => {
    const reading = tallies(row);
    expect({ problems: places(reading), kept: reading.drafts.length, skipped: reading.skipped }).toEqual({
      problems: [problem],
      kept: 0,
      skipped: 1,
    });
  });
});
