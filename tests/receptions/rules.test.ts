import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainDate } from '#electron/values/plain-date.ts';
import { loadPractice } from '#features/practices/store.ts';
import { receptionRuleWords } from '#features/receptions/rules/day-words.ts';
import { longestWaitFirst } from '#features/receptions/rules/order.ts';
import { nextReceptionDay, receptionDays } from '#features/receptions/rules/reception-days.ts';
import type { DayPattern, ReceptionRule } from '#features/receptions/settings.ts';
import { honours, honoursPartly } from '#support/mechanisms.ts';

const everyDay = { isWorkday: () => true };
const holidays = new Set(['2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05']);
const office = {
  isWorkday: (date: string) => !holidays.has(date) && ![0, 6].includes(new Date(date).getUTCDay()),
};
const daysOf = (days: DayPattern, from: string, to: string) =>
  receptionDays(() => ({ days, holidays: 'none' }), from, to, everyDay).map(({ date }) => date);

describe('reception days', () => {
  const first = (days: DayPattern) => daysOf(days, '2025-01-01', '2025-02-28');
  it.each<[string, DayPattern, string[]]>([
    [
      '每月逢六（城步）',
      { form: 'days-ending-in', digits: [6], months: 'every' },
      ['2025-01-06', '2025-01-16', '2025-01-26', '2025-02-06', '2025-02-16', '2025-02-26'],
    ],
    [
      '每月10日（七台河）',
      { form: 'days-of-month', days: [10], months: 'every' },
      ['2025-01-10', '2025-02-10'],
    ],
    [
      '每月5日、25日（相山）',
      { form: 'days-of-month', days: [5, 25], months: 'every' },
      ['2025-01-05', '2025-01-25', '2025-02-05', '2025-02-25'],
    ],
    ['单月15日', { form: 'days-of-month', days: [15], months: 'odd' }, ['2025-01-15']],
    ['双月15日', { form: 'days-of-month', days: [15], months: 'even' }, ['2025-02-15']],
    ['2月集中进站', { form: 'days-of-month', days: [7, 8], months: [2] }, ['2025-02-07', '2025-02-08']],
    ['31日', { form: 'days-of-month', days: [31], months: 'every' }, ['2025-01-31']],
    [
      '每月第一个周一（广灵）',
      { form: 'nth-weekday', nth: 1, weekday: 1, months: 'every' },
      ['2025-01-06', '2025-02-03'],
    ],
    [
      '每月最后一个周五',
      { form: 'nth-weekday', nth: 'last', weekday: 5, months: 'every' },
      ['2025-01-31', '2025-02-28'],
    ],
    ['每月第五个周四', { form: 'nth-weekday', nth: 5, weekday: 4, months: 'every' }, ['2025-01-30']],
    [
      '每周三（2月）',
      { form: 'weekly', weekdays: [3], months: [2] },
      ['2025-02-05', '2025-02-12', '2025-02-19', '2025-02-26'],
    ],
    [
      '逢三、逢八赶集（2月）',
      { form: 'market-days', digits: [3, 8], by: 'calendar', months: [2] },
      ['2025-02-03', '2025-02-08', '2025-02-13', '2025-02-18', '2025-02-23', '2025-02-28'],
    ],
    [
      '逢十赶集（2月）',
      { form: 'market-days', digits: [0], by: 'calendar', months: [2] },
      ['2025-02-10', '2025-02-20'],
    ],
  ])('by %s', (_name, days, expected) => {
    expect(first(days)).toEqual(expected);
  });

  it('by the days of 七台河, 相山 and 广灵 come true all year', () => {
    const year = (days: DayPattern) => daysOf(days, '2026-01-01', '2026-12-31');
    expect(year({ form: 'days-of-month', days: [10], months: 'every' })).toHaveLength(12);
    expect(year({ form: 'days-of-month', days: [5, 25], months: 'every' })).toHaveLength(24);
    honoursPartly('XS-5', '没有代表联系册和渠道');
    const firstMondays = year({ form: 'nth-weekday', nth: 1, weekday: 1, months: 'every' });
    expect(firstMondays.every((date) => Number(date.slice(8)) <= 7)).toBe(true);
    expect(firstMondays).toHaveLength(12);
    // read as the Monday of the first week, it is another day in eleven months of 2026, often in the month before
    const ofFirstWeek = daysOf(
      { form: 'nth-weekday', nth: 'first-week', weekday: 1, months: 'every' },
      '2025-12-25',
      '2026-12-25',
    );
    expect(ofFirstWeek.slice(0, 4)).toEqual(['2025-12-29', '2026-01-26', '2026-02-23', '2026-03-30']);
    expect(ofFirstWeek).toHaveLength(12);
    expect(ofFirstWeek.filter((date) => firstMondays.includes(date))).toEqual(['2026-06-01']);
    honours('GL-4');
  });

  it('by the lunar calendar are asked of the calendar given', () => {
    const rule: ReceptionRule = {
      days: { form: 'market-days', digits: [3, 8], by: 'lunar', months: 'every' },
      holidays: 'none',
    };
    const lunarNewYear = Date.parse('2025-01-29');
    const lunar = {
      ...everyDay,
      lunarDayOf: (date: string) => (Date.parse(date) - lunarNewYear) / 86_400_000 + 1,
    };
    expect(receptionDays(() => rule, '2025-01-29', '2025-02-10', lunar).map(({ date }) => date)).toEqual([
      '2025-01-31',
      '2025-02-05',
      '2025-02-10',
    ]);
  });

  it('by the branches of days, and every so many days, go on over months', () => {
    const branch = (branches: string[], from: string, to: string) =>
      daysOf({ form: 'branch-days', branches, months: 'every' }, from, to);
    // 1949-10-01 was 甲子, 2000-01-01 戊午
    expect(branch(['子'], '1949-10-01', '1949-10-14')).toEqual(['1949-10-01', '1949-10-13']);
    expect(branch(['午'], '1999-12-20', '2000-01-02')).toEqual(['1999-12-20', '2000-01-01']);
    expect(branch(['子'], '1949-09-18', '1949-09-19')).toEqual(['1949-09-19']);
    expect(branch(['子', '午'], '2026-01-01', '2026-12-31').length).toBeGreaterThanOrEqual(60);
    const every = (from: string): DayPattern => ({ form: 'every-days', from, every: 5, months: 'every' });
    expect(daysOf(every('2026-01-28'), '2026-01-20', '2026-02-10')).toEqual([
      '2026-01-23',
      '2026-01-28',
      '2026-02-02',
      '2026-02-07',
    ]);
    honoursPartly('ZY-6', '每月走访没有计划');
  });

  it('move to the next workday over holidays, even into the span asked for', () => {
    const rule: ReceptionRule = {
      days: { form: 'days-of-month', days: [1], months: 'every' },
      holidays: 'next-workday',
    };
    expect(receptionDays(() => rule, '2025-05-02', '2025-06-02', office)).toEqual([
      { date: '2025-05-06', plannedOn: '2025-05-01' },
      { date: '2025-06-02', plannedOn: '2025-06-01' },
    ]);
  });

  it('that holidays move to one day become one', () => {
    const rule: ReceptionRule = {
      days: { form: 'days-of-month', days: [1, 3, 6], months: 'every' },
      holidays: 'next-workday',
    };
    expect(receptionDays(() => rule, '2025-05-01', '2025-05-31', office)).toEqual([
      { date: '2025-05-06', plannedOn: '2025-05-01' },
    ]);
  });

  it('that move are always worked, inside the span, in order and without doubles', () => {
    const dayNumber = fc.integer({ min: 1, max: 31 });
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(dayNumber, { minLength: 1, maxLength: 5 }), day, day, (days, one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        const rule: ReceptionRule = {
          days: { form: 'days-of-month', days, months: 'every' },
          holidays: 'next-workday',
        };
        const dates = receptionDays(() => rule, from, to, office).map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.every((date) => isPlainDate(date) && date >= from && date <= to)).toBe(true);
        expect(dates.filter((date) => !office.isWorkday(date))).toEqual([]);
      }),
    );
  });
});

describe('the next reception day', () => {
  const { receptions } = loadPractice('resources/practices/general');
  it.each([
    ['2025-03-05', '2025-03-06'],
    ['2025-03-06', '2025-03-06'],
    ['2025-03-07', '2025-03-16'],
    ['2025-12-27', '2026-01-06'],
  ])('on or after %s is %s by the general practice', (day, expected) => {
    expect(nextReceptionDay(() => receptions, day, office)).toEqual({ date: expected, plannedOn: expected });
  });

  it('is none where the rule never comes true', () => {
    const rule: ReceptionRule = {
      days: { form: 'days-of-month', days: [31], months: [2] },
      holidays: 'none',
    };
    expect(nextReceptionDay(() => rule, '2025-03-05', everyDay)).toBeUndefined();
  });
});

describe('a reception rule in words', () => {
  it.each<[ReceptionRule, string]>([
    [{ days: { form: 'days-ending-in', digits: [6], months: 'every' }, holidays: 'none' }, '每月逢六日'],
    [
      { days: { form: 'weekly', weekdays: [1], months: 'every' }, holidays: 'next-workday' },
      '每周一，遇节假日顺延',
    ],
    [
      { days: { form: 'nth-weekday', nth: 1, weekday: 1, months: 'every' }, holidays: 'none' },
      '每月第一个周一',
    ],
    [
      { days: { form: 'nth-weekday', nth: 'last', weekday: 7, months: 'even' }, holidays: 'none' },
      '双月最后一个周日',
    ],
    [
      { days: { form: 'days-of-month', days: [15], months: 'odd' }, holidays: 'next-workday' },
      '单月15日，遇节假日顺延',
    ],
    [
      { days: { form: 'days-of-month', days: [5, 25], months: [3, 9] }, holidays: 'none' },
      '每年3、9月5日、25日',
    ],
    [
      { days: { form: 'market-days', digits: [3, 8], by: 'lunar', months: 'every' }, holidays: 'none' },
      '农历逢三、逢八赶集日',
    ],
    [
      { days: { form: 'nth-weekday', nth: 'first-week', weekday: 1, months: 'every' }, holidays: 'none' },
      '每月第一周的周一',
    ],
    [
      { days: { form: 'branch-days', branches: ['子', '午'], months: 'every' }, holidays: 'none' },
      '逢子、午日赶集日',
    ],
    [
      { days: { form: 'every-days', from: '2026-01-06', every: 3, months: 'every' }, holidays: 'none' },
      '每3天一次',
    ],
  ])('%# is %s', (rule, expected) => {
    expect(receptionRuleWords(rule)).toBe(expected);
  });
});

describe('the register of receptions', () => {
  it('begins with who has waited longest for what a unit was asked, then the latest day', () => {
    const entry = { transferred: true, feedbackOn: undefined, satisfaction: '' };
    const rows = [
      { id: 'answered at once', ...entry, date: '2026-01-09', transferred: false },
      { id: 'fed back', ...entry, date: '2026-01-02', feedbackOn: '2026-01-08' },
      { id: 'rated', ...entry, date: '2026-01-03', satisfaction: '满意' },
      { id: 'waits', ...entry, date: '2026-01-06' },
      { id: 'waits longest', ...entry, date: '2026-01-01' },
    ];
    expect(rows.toSorted(longestWaitFirst).map(({ id }) => id)).toEqual([
      ...['waits longest', 'waits'],
      ...['answered at once', 'rated', 'fed back'],
    ]);
  });
});
