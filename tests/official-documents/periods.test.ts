import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodData } from '#features/official-documents/documents/period.ts';
import {
  likeliestFirst,
  monthsOf,
  type Period,
  periodBefore,
  periodsOf,
  within,
} from '#features/official-documents/rules/period.ts';
import {
  changeWords,
  type DatedOpinion,
  opinionFlow,
} from '#features/official-documents/rules/period-figures.ts';
import type { CountedReception } from '#features/official-documents/rules/reception-figures.ts';

const period = (year: number, id: Period['id']) => {
  const found = periodsOf(year).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a year’s periods', () => {
  it('are its quarters and itself, to the last day', () => {
    expect(periodsOf(2024).map(({ name, from, to }) => [name, from, to])).toEqual([
      ['2024年第一季度', '2024-01-01', '2024-03-31'],
      ['2024年第二季度', '2024-04-01', '2024-06-30'],
      ['2024年第三季度', '2024-07-01', '2024-09-30'],
      ['2024年第四季度', '2024-10-01', '2024-12-31'],
      ['2024年', '2024-01-01', '2024-12-31'],
    ]);
    expect(monthsOf(period(2024, 'q1'))).toEqual([
      { name: '1月', from: '2024-01-01', to: '2024-01-31' },
      { name: '2月', from: '2024-02-01', to: '2024-02-29' },
      { name: '3月', from: '2024-03-01', to: '2024-03-31' },
    ]);
  });

  it('each end the day before the next begins, over the turn of the year too', () => {
    const any = fc.tuple(
      fc.integer({ min: 2000, max: 2099 }),
      fc.constantFrom('q1', 'q2', 'q3', 'q4', 'year'),
    );
    fc.assert(
      fc.property(any, ([year, id]) => {
        const own = period(year, id as Period['id']);
        const before = periodBefore(own);
        expect(before?.months).toBe(own.months);
        expect(Date.parse(own.from) - Date.parse(before?.to ?? '')).toBe(86_400_000);
        expect(monthsOf(own).at(-1)?.to).toBe(own.to);
      }),
    );
  });

  it.each([
    ['2025-05-20', 'q2'],
    ['2026-01-15', 'q4'],
    ['2024-11-02', 'q1'],
  ])('are offered with the nearest to %s first and the whole year last', (today, first) => {
    const offered = likeliestFirst(2025, today).map(({ id }) => id);
    expect([offered[0], offered.at(-1)]).toEqual([first, 'year']);
    expect(offered).toHaveLength(5);
  });
});

const opinion = (number: string, change: Partial<DatedOpinion>): DatedOpinion => ({
  number,
  title: '',
  lead: '',
  unit: '水务站',
  category: '交通建设',
  source: '走访',
  raisedOn: '2025-09-20',
  ...change,
});

const opinions = [
  opinion('1', { assignedOn: '2025-09-25', dueOn: '2025-12-25' }),
  opinion('2', {
    raisedOn: '2025-10-08',
    assignedOn: '2025-10-10',
    dueOn: '2026-01-10',
    answeredOn: '2025-11-01',
  }),
  opinion('3', { raisedOn: '2025-12-30', unit: '', category: '' }),
  opinion('4', {
    unit: '供电所',
    assignedOn: '2025-07-01',
    dueOn: '2025-10-01',
    answeredOn: '2025-10-20',
  }),
];

const reception = (date: string, station: string): CountedReception => ({
  date,
  station,
  deputies: [
    { id: '甲', name: '甲' },
    { id: '乙', name: '乙' },
  ],
  transferred: false,
  answeredOnSpot: true,
});

describe('an analysis of a period', () => {
  const q4 = period(2025, 'q4');

  it('counts what happened within it, and what was overdue on its last day', () => {
    expect(opinionFlow(opinions, q4, '2026-02-01')).toEqual({
      received: 2,
      assigned: 1,
      answered: 2,
      overdue: 1,
    });
    expect(opinionFlow(opinions, q4, '2025-10-15')).toEqual({
      received: 1,
      assigned: 1,
      answered: 0,
      overdue: 1,
    });
  });

  it('adds up over its months whatever the day', () => {
    const day = fc
      .integer({ min: 0, max: 200 })
      .map((days) => new Date(Date.parse('2025-08-01') + days * 86_400_000).toISOString().slice(0, 10));
    const some = fc.array(fc.record({ raisedOn: day, assignedOn: day, answeredOn: day }));
    fc.assert(
      fc.property(some, day, (dates, today) => {
        const all = dates.map((change, at) => opinion(String(at), change));
        const months = monthsOf(q4).map((month) => opinionFlow(all, month, today));
        const whole = opinionFlow(all, q4, today);
        for (const kind of ['received', 'assigned', 'answered'] as const)
          expect(months.reduce((sum, flow) => sum + flow[kind], 0)).toBe(whole[kind]);
      }),
    );
  });

  it('says how it changed', () => {
    expect([changeWords(5, 3, '件'), changeWords(3, 5, '次'), changeWords(0, 0, '人次')]).toEqual([
      '增加2件',
      '减少2次',
      '持平',
    ]);
  });

  it('names units and topics with their totals, and compares with the period before', () => {
    const facts = {
      opinions,
      stations: ['河西站', '龙潭站'],
      receptions: [
        reception('2025-10-06', '河西站'),
        reception('2025-10-06', '河西站'),
        reception('2025-07-06', '河西站'),
      ],
    };
    const { fields, tables } = periodData(facts, { period: q4, before: periodBefore(q4) }, '2026-02-01');
    expect(fields).toMatchObject({
      期间: '2025年第四季度',
      期末: '2025年12月31日',
      未满期: 0,
      接待次数: 1,
      接待人次: 2,
      接待代表人次: 2,
      当场答复件数: 2,
      可比上期: 1,
      上期: '2025年第三季度',
      接待次数变化: '持平',
      接待人次变化: '增加1人次',
      收到件数变化: '持平',
    });
    expect(tables).toMatchObject({
      联络站接待: [
        { 联络站: '河西站', 次数: 1, 人次: 2 },
        { 联络站: '龙潭站', 次数: 0, 人次: 0 },
      ],
      类别办理: [
        { 名称: '交通建设', 收到: 1, 交办: 1, 答复: 2, 逾期未答复: 1 },
        { 名称: '未分类', 收到: 1, 交办: 0, 答复: 0, 逾期未答复: 0 },
      ],
      单位办理: [
        { 名称: '水务站', 交办: 1, 答复: 1, 逾期未答复: 1 },
        { 名称: '供电所', 交办: 0, 答复: 1, 逾期未答复: 0 },
      ],
      办理合计: [{ 名称: '合计', 收到: 2, 交办: 1, 答复: 2, 逾期未答复: 1 }],
    });
  });

  it('compares with nothing where nothing was recorded before, and says so while it runs', () => {
    const facts = { opinions: [], stations: [], receptions: [reception('2025-10-06', '河西站')] };
    const { fields, tables } = periodData(facts, { period: q4, before: periodBefore(q4) }, '2025-11-15');
    expect(fields).toMatchObject({ 可比上期: 0, 未满期: 1, 期末: '2025年11月15日' });
    expect(tables.分月?.map(({ 月份 }) => 月份)).toEqual(['10月', '11月']);
  });

  it('has whole days at either end', () => {
    expect(['2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01'].map((day) => within(day, q4))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
