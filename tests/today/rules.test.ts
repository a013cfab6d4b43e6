import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#electron/values/plain-date.ts';
import { deadlineState } from '#features/opinions/rules/deadline.ts';
import type { Opinion } from '#features/opinions/rules/opinion.ts';
import { loadPractice } from '#features/practices/store.ts';
import { type DueInput, dueLines } from '#features/today/rules/due.ts';
import { figureMonths, monthsUpTo } from '#features/today/rules/figure-months.ts';
import { type FigureInput, yearFigures } from '#features/today/rules/figures.ts';
import { groupedByUnit } from '#features/today/rules/grouped.ts';
import { demoOffice } from '#support/office.ts';

const { deadline } = loadPractice('resources/practices/general').opinions;
const everyDay = { isWorkday: () => true };
const wednesday = '2025-03-12';
const due = (input: Partial<DueInput>) =>
  dueLines({ opinions: [], refusedTallies: [], approvals: [], userChanges: [], ...input }, wednesday);

describe('what is due', () => {
  it('is sorted 逾期, 今天, 本周 and says what to do with what', () => {
    const judged = (id: string, unit: string, facts: Opinion) => ({
      ...facts,
      id,
      unit,
      number: `2025-${id}`,
      title: `关于解决${id}号水渠淤塞问题的建议`,
      lead: '乔家刚',
      deadline: deadlineState(facts, wednesday, deadline, everyDay),
    });
    const opinion = (id: string, dueOn: string, unit = '', answeredOn?: string) =>
      judged(id, unit, { raisedOn: '2025-01-01', assignedOn: '2025-01-05', dueOn, answeredOn });
    const lines = due({
      opinions: [
        opinion('004', '2025-03-15', '镇派出所'),
        opinion('003', '2025-03-12', '县水务局'),
        opinion('001', '2024-12-30'),
        opinion('002', '2025-03-09', '镇自来水站'),
        opinion('005', '2025-03-09', '', '2025-03-11'),
        opinion('006', '2025-03-17'),
        judged('007', '', { raisedOn: '2025-02-03' }),
        judged('008', '', { raisedOn: '2025-02-03', answeredOn: '2025-02-20' }),
      ],
      reception: {
        date: '2025-03-16',
        deputies: ['王建国', '李华'],
        unannounced: ['大坪站', '龙潭站'],
        noticeDaysBefore: 3,
      },
      refusedTallies: [
        { id: 't3', deputy: '赵国伟', date: '2025-03-02', refusals: ['合计64票，比有效票62票多2票'] },
      ],
    });
    const opinionLine = (id: string, rest: string) => [
      `${id}号水渠淤塞`,
      `${rest}；乔家刚领衔，第2025-${id}号`,
    ];
    expect(
      lines.map(({ when, days, sentence, detail, verb, target }) => [
        when,
        days,
        verb,
        target.id,
        sentence,
        detail,
      ]),
    ).toEqual([
      [
        ...['overdue', -72, '督办', '001'],
        ...opinionLine('001', '承办单位未答复，2024年12月30日到期，已逾期72天'),
      ],
      ['overdue', -3, '督办', '002', ...opinionLine('002', '镇自来水站未答复，3月9日到期，已逾期3天')],
      ['today', 0, '督办', '003', ...opinionLine('003', '县水务局未答复，今天到期')],
      ['today', 0, '交办', '007', ...opinionLine('007', '2月3日提出，尚未交办')],
      ['today', 0, '更正', 't3', '赵国伟3月2日述职测评的计票不符：合计64票，比有效票62票多2票', ''],
      [
        ...['week', 1, '拟公告', 'reception-notice'],
        ...['3月16日接待日的公告应在3月13日前发出', '大坪站、龙潭站；如已发出可忽略'],
      ],
      ['week', 3, '督办', '004', ...opinionLine('004', '镇派出所未答复，3月15日到期')],
      ['week', 4, '看排班', '2025-03-16', '3月16日是代表接待选民日，由王建国、李华接待', ''],
    ]);
  });

  it('offers to register once the reception day has come', () => {
    const [line] = due({
      reception: { date: wednesday, deputies: ['王建国'], unannounced: [], noticeDaysBefore: 3 },
    });
    expect([line?.sentence, line?.verb]).toEqual(['今天是代表接待选民日，由王建国接待', '登记接待']);
  });

  it('names three stations without a notice, and how many there are', () => {
    const [line] = due({
      reception: {
        date: '2025-03-14',
        deputies: [],
        unannounced: ['甲站', '乙站', '丙站', '丁站'],
        noticeDaysBefore: 3,
      },
    });
    expect([line?.when, line?.detail]).toEqual(['overdue', '甲站、乙站、丙站等4个联络站；如已发出可忽略']);
  });

  it('asks for deputies where nobody is on duty today, and for no notice that has gone out', () => {
    const lines = due({ reception: { date: wednesday, deputies: [], unannounced: [], noticeDaysBefore: 3 } });
    expect(lines.map(({ sentence, verb }) => [sentence, verb])).toEqual([
      ['今天是代表接待选民日，还没有排定接待代表', '排班'],
    ]);
  });

  it('leaves out a reception day that is past', () => {
    expect(
      due({ reception: { date: '2025-03-11', deputies: [], unannounced: ['大坪站'], noticeDaysBefore: 3 } }),
    ).toEqual([]);
  });
});

describe('many lines of one unit', () => {
  const line = (unit: string | undefined, at: number, year = 2025, when = 'overdue' as const) => ({
    ...{ when, unit, year, days: -at },
    at,
  });
  const kinds = (lines: ReturnType<typeof line>[]) =>
    groupedByUnit(lines).map((entry) =>
      entry.kind === 'line' ? entry.line.at : [entry.unit, entry.year, entry.lines.map(({ at }) => at)],
    );

  it('are one from six on, where the first stood, a year apart', () => {
    const six = [1, 2, 3, 4, 5, 6].map((at) => line('县水务局', at));
    expect(kinds([line('镇派出所', 0), ...six, line('县水务局', 7, 2024), line(undefined, 8)])).toEqual([
      0,
      ['县水务局', 2025, [1, 2, 3, 4, 5, 6]],
      7,
      8,
    ]);
  });

  it('stay lines of their own up to five', () => {
    expect(kinds([1, 2, 3, 4, 5].map((at) => line('县水务局', at)))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the five figures of a year', () => {
  it('each show the two numbers behind them', () => {
    const figures = yearFigures({
      marks: ['present', 'present', 'late', 'leave', 'absent', 'not-notified'],
      receptions: [
        { date: '2025-01-06', stationId: '甲站' },
        { date: '2025-01-06', stationId: '甲站' },
        { date: '2025-01-06', stationId: '乙站' },
      ],
      opinions: {
        closed: { count: 212, of: 310 },
        deputyRatings: { byRating: {}, satisfied: { count: 212, of: 217 }, notReturned: 11 },
      },
      meanings: { closed: '办结的口径', satisfied: '满意的口径' },
      reportbacks: { own: { count: 13, of: 72 }, higher: { count: 0, of: 0 } },
    });
    expect(figures.map(({ target, ...figure }) => [target, ...Object.values(figure)])).toEqual([
      ['activities', '出勤率', '60.0%', '3 / 5 人次', '应到5人次，实到3人次'],
      ['receptions', '接待人次', '3', '2 场', '接待2场，来访3人次'],
      ['opinions', '办结率', '68.4%', '212 / 310 件', '交办310件，办结212件', '办结的口径'],
      ['opinions', '满意率', '97.7%', '212 / 217 件', '收回评价217件，满意212件，未返回11件', '满意的口径'],
      ['reportbacks', '述职覆盖', '18.1%', '13 / 72 人', '本级代表72人，已述职13人'],
    ]);
  });
});

describe('the months of the five figures', () => {
  it.each(['2026-01-15', '2026-03-31', '2024-02-29'])(
    'up to %s cover the last twelve without a gap',
    (today) => {
      const months = monthsUpTo(today);
      expect(months).toHaveLength(12);
      expect([months[0]?.from, months.at(-1)?.to]).toEqual([addDays(addMonths(today, -12), 1), today]);
      for (const [at, { from }] of months.slice(1).entries())
        expect(from).toBe(addDays(months[at]?.to ?? '', 1));
    },
  );

  it('are rates as they are, visitors against the most, and nothing where nothing was counted', () => {
    const month = (came: number, closed: [number, number], told: number): FigureInput => ({
      marks: came > 0 ? ['present', 'absent', 'not-notified'] : [],
      receptions: Array.from({ length: came }, () => ({ date: '2025-01-06', stationId: '甲站' })),
      opinions: {
        closed: { count: closed[0], of: closed[1] },
        deputyRatings: { byRating: {}, satisfied: { count: closed[0], of: closed[0] }, notReturned: 0 },
      },
      meanings: { closed: '', satisfied: '' },
      reportbacks: { own: { count: told, of: 4 }, higher: { count: 0, of: 0 } },
    });
    expect(figureMonths([month(2, [1, 4], 1), month(0, [0, 0], 1), month(8, [3, 4], 3)])).toEqual({
      出勤率: [0.5, null, 0.5],
      接待人次: [0.25, 0, 1],
      办结率: [0.25, null, 0.75],
      满意率: [1, null, 1],
      述职覆盖: [0.25, 0.25, 0.75],
    });
  });

  it('say of the demo office by its contract what its records say of each month', async () => {
    const { client } = await demoOffice({ today: '2026-01-15' });
    const { figures } = await client.today.overview();
    const [attendance, receptions, , , reportbacks] = figures.map(({ months }) => months);
    const { rows } = await client.receptions.list({ year: 2025, search: '' });
    const counts = monthsUpTo('2026-01-15').map(
      ({ from, to }) => rows.filter(({ date }) => date >= from && date <= to).length,
    );
    expect(receptions).toEqual(counts.map((count) => count / Math.max(...counts)));
    const held = (await client.activities.list({ year: 2025 })).map(({ date }) => date);
    expect(attendance?.map((height) => height !== null)).toEqual(
      monthsUpTo('2026-01-15').map(({ from, to }) => held.some((date) => date >= from && date <= to)),
    );
    // who has reported back stays so: it only grows, as far as the figure itself
    expect(reportbacks).toEqual(reportbacks?.toSorted());
    expect(figures.at(-1)?.value).toBe(`${((reportbacks?.at(-1) ?? 0) * 100).toFixed(1)}%`);
  });
});
