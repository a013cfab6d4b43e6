import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualReturn } from '#features/county/rules/annual-return.ts';
import { deputyTable, stationTable } from '#features/county/rules/tables.ts';
import { deputy, smallYear, writerOf } from './records.ts';

const annual = annualReturn(smallYear);

describe('the annual return, of a deputy', () => {
  it('counts who came late as come, leave apart, and sessions apart from other activities', () => {
    expect(annual.deputies.map(({ figures }) => [figures.expected, figures.attended, figures.leave])).toEqual(
      [
        [2, 2, 0],
        [2, 0, 1],
        [0, 0, 0],
      ],
    );
    expect(annual.deputies.map(({ figures }) => figures.activities)).toEqual([
      [1, 1, 0, 0, 0, 0],
      [0, 0, 1, 0, 0, 0],
      [0, 0, 0, 1, 1, 1],
    ]);
  });

  it('counts a day at a place once (次) and every voter (人次)', () => {
    expect(annual.deputies.map(({ figures }) => [figures.receptions, figures.voters])).toEqual([
      [2, 3],
      [1, 1],
      [1, 1],
    ]);
  });

  it('counts opinions led, cosigned, and of those led the closed and the satisfied', () => {
    expect(
      annual.deputies.map(({ figures }) => [
        figures.led,
        figures.cosigned,
        figures.closed,
        figures.satisfied,
      ]),
    ).toEqual([
      [2, 1, 2, 1],
      [0, 1, 0, 0],
      [1, 1, 0, 0],
    ]);
  });

  it('gives the latest report-back held, points with their half, and nothing where there is none', () => {
    expect(annual.deputies.map(({ reportback, points, grade }) => [reportback, points, grade])).toEqual([
      [{ date: '2025-11-20', result: '满意' }, 85.5, '优秀'],
      [{ date: '2025-11-21', result: '计票待更正' }, 40, '尚未定等'],
      [{ date: '2025-11-22', result: '满意' }, undefined, ''],
    ]);
  });
});

describe('the annual return, of the township', () => {
  it('counts each voter, day and opinion once, however many deputies shared them', () => {
    expect(annual.township).toEqual({
      name: '合计',
      deputies: 3,
      reportbacks: { own: { count: 1, of: 2 }, higher: { count: 1, of: 1 } },
      grades: [1, 0, 0, 1],
      figures: {
        expected: 4,
        attended: 2,
        leave: 1,
        activities: [1, 1, 1, 1, 1, 1],
        receptions: 3,
        voters: 4,
        led: 3,
        cosigned: 2,
        closed: 2,
        satisfied: 1,
      },
    });
  });

  it('has what the deputies have together in all that no two of them can share', () => {
    const ids = ['甲', '乙', '丙'];
    const attendance = fc.record({
      deputyId: fc.constantFrom(...ids),
      kind: fc.constantFrom('人代会', '视察', '评议'),
      mark: fc.constantFrom('present' as const, 'late' as const, 'leave' as const, 'absent' as const),
    });
    const opinion = fc.record({
      leadId: fc.constantFrom(...ids),
      cosigners: fc.constant<{ id: string; name: string }[]>([]),
      closed: fc.boolean(),
      satisfied: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(attendance), fc.array(opinion), (attendances, opinions) => {
        const year = annualReturn(writerOf({ deputies: ids.map((id) => deputy(id)), attendances, opinions }));
        const sum = (count: (figures: (typeof year.township)['figures']) => number) =>
          year.deputies.reduce((total, line) => total + count(line.figures), 0);
        const { figures } = year.township;
        expect([figures.expected, figures.attended, figures.led, figures.closed]).toEqual([
          sum((line) => line.expected),
          sum((line) => line.attended),
          sum((line) => line.led),
          sum((line) => line.closed),
        ]);
        const came = attendances.filter(({ mark }) => mark === 'present' || mark === 'late').length;
        expect(figures.attended + figures.activities.reduce((total, count) => total + count, 0)).toBe(came);
        expect(figures.attended + figures.leave).toBeLessThanOrEqual(figures.expected);
      }),
    );
  });
});

describe('the annual return, by station', () => {
  it('has a line for every station and place, receptions where they were held', () => {
    expect(
      annual.stations.map(({ name, deputies, figures, reportbacks }) => [
        name,
        deputies,
        figures.receptions,
        figures.voters,
        figures.cosigned,
        [reportbacks.own.count, reportbacks.higher.count],
      ]),
    ).toEqual([
      ['大坪站', 2, 2, 3, 2, [1, 0]],
      ['未进站', 1, 0, 0, 1, [0, 1]],
      ['集市', 0, 1, 1, 0, [0, 0]],
    ]);
  });
});

describe('the tables of the annual return', () => {
  const heads = (columns: { heading: string[] }[]) =>
    columns.map(({ heading }) => heading.join(' ')).join('、');

  it('have the columns that the county asks for', () => {
    expect(heads(deputyTable(annual, smallYear.kinds).columns)).toBe(
      [
        '序号、姓名、性别、民族、工作单位及职务、选区、所属小组、所进站点、层级',
        '人代会（次） 应出席、人代会（次） 实出席、人代会（次） 请假',
        '闭会期间活动（次） 视察、闭会期间活动（次） 调研、闭会期间活动（次） 执法检查',
        '闭会期间活动（次） 培训、闭会期间活动（次） 小组活动、闭会期间活动（次） 其他',
        '接待选民 次数、接待选民 人次',
        '意见建议（件） 领衔、意见建议（件） 联名、意见建议（件） 办结、意见建议（件） 满意',
        '述职评议 日期、述职评议 结果、积分、等级、备注',
      ].join('、'),
    );
  });

  it('have a line for each deputy and one of sums, as wide as the head', () => {
    const { columns, rows, totals } = deputyTable(annual, smallYear.kinds);
    expect(rows[0]).toEqual([
      ...[
        1,
        '李金',
        '男',
        '汉族',
        '上坝村村民',
        '第1选区（上坝村）',
        '第一代表小组（集镇）',
        '大坪站',
        '镇人大代表',
      ],
      ...[2, 2, 0, 1, 1, 0, 0, 0, 0, 2, 3, 2, 1, 2, 1, '11月20日', '满意', 85.5, '优秀', ''],
    ]);
    expect(totals).toEqual([
      ...['合计（3人）', '', '', '', '', '', '', '', ''],
      ...[4, 2, 1, 1, 1, 1, 1, 1, 1, 3, 4, 3, 2, 2, 1, '本级1人', '上级1人', '', '', ''],
    ]);
    expect(new Set([...rows, totals].map((row) => row.length))).toEqual(new Set([columns.length]));
  });

  it('have a line for each station with its deputies by grade', () => {
    const { columns, rows, totals } = stationTable(annual, smallYear.kinds, smallYear.grades);
    expect(rows[0]).toEqual([1, '大坪站', 2, 4, 2, 1, 1, 1, 1, 0, 0, 0, 2, 3, 2, 2, 2, 1, 1, 0, 1, 0, 0, 1]);
    expect(totals).toEqual(['合计', '', 3, 4, 2, 1, 1, 1, 1, 1, 1, 1, 3, 4, 3, 2, 2, 1, 1, 1, 1, 0, 0, 1]);
    expect(columns.length).toBe(totals.length);
  });
});
