import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#electron/values/plain-date.ts';
import { WRITTEN_DAYS } from '#features/exchange/rules/date-spellings.ts';
import { readDate } from '#features/exchange/rules/dates.ts';
import { readBirthMonth } from '#features/exchange/rules/identity-fields.ts';
import { yearOf } from '#features/exchange/rules/year-of.ts';
import { dated, sheetOf, typed } from './make-sheet.ts';

describe('a day in a register', () => {
  it.each([
    ['2025.01.26', '2025-01-26'],
    ['2025/01/06', '2025-01-06'],
    ['2025/1/6', '2025-01-06'],
    ['2025-1-6', '2025-01-06'],
    ['2025年1月6日', '2025-01-06'],
    ['２０２５年１月６日', '2025-01-06'],
    ['2025 年 1 月 6 日（星期一）', '2025-01-06'],
    ['2025年1月6日上午 9:00', '2025-01-06'],
    ['25年1月6日', '2025-01-06'],
    ['20250106', '2025-01-06'],
    [20250106, '2025-01-06'],
    [45663, '2025-01-06'],
    [45663.375, '2025-01-06'],
    ['1月16日', '2025-01-16'],
    ['1月16号', '2025-01-16'],
    ['1.16', '2025-01-16'],
    [1.16, '2025-01-16'],
  ])('%j is %s', (written, date) => {
    expect(readDate(typed(written), { year: 2025 })).toEqual({ date });
  });

  it.each([
    ['', { problem: 'blank' }],
    ['2月30日', { problem: 'unreadable' }],
    ['2025.13.01', { problem: 'unreadable' }],
    ['上旬', { problem: 'unreadable' }],
    [13465279788, { problem: 'unreadable' }],
  ])('%j is none', (written, reading) => {
    expect(readDate(typed(written), { year: 2025 })).toEqual(reading);
  });

  it('without a year is none where nothing else gives the year', () => {
    expect(readDate(typed('1月16日'))).toEqual({ problem: 'no-year' });
  });

  it.each([
    ['1月20日', '2025-12-06', '2026-01-20'],
    ['12月20日', '2025-12-06', '2025-12-20'],
    ['12月6日', '2025-12-06', '2025-12-06'],
    ['3月1日', '2026-02-01', '2026-03-01'],
  ])('%s that cannot be before %s is %s', (written, notBefore, date) => {
    expect(readDate(typed(written), { year: 2025, notBefore })).toEqual({ date });
  });

  it('without a year is never before the day it cannot precede, nor a year after', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days));
    fc.assert(
      fc.property(day, day, (written, notBefore) => {
        const text = `${Number(written.slice(5, 7))}月${Number(written.slice(8))}日`;
        const reading = readDate(typed(text), { year: 2025, notBefore });
        if (!('date' in reading)) throw new Error(text);
        expect(reading.date >= notBefore && reading.date < addDays(notBefore, 366)).toBe(true);
      }),
    );
  });

  it.each([
    [['登记簿（2025年1月）'], 2025],
    [['登记簿', '截至 2024 年12月'], 2024],
    [['二〇二五年考勤表'], 2025],
    [['二○二五年考勤表'], 2025],
    [['登记簿'], undefined],
    [['登记簿（2024年—2025年）'], undefined],
    [['2025年登记簿', '填表日期：2026年1月5日'], 2025],
  ])('takes its year from %j above the head: %s', (above, year) => {
    const sheet = sheetOf('1月', ...above.map((words) => [words]), ['姓名']);
    expect(yearOf(sheet, { above })).toBe(year);
  });

  it('takes its year from the name of the sheet where nothing stands above the head', () => {
    expect(yearOf(sheetOf('2025年'), { above: [] })).toBe(2025);
  });
});

describe('a day in any spelling', () => {
  const days = fc.integer({ min: 0, max: 18_262 }).map((count) => addDays('2000-01-01', count));
  const spelling = fc.constantFrom(...WRITTEN_DAYS);
  const hours = fc.constantFrom(
    '',
    ' 9:30',
    '上午9:00-11:00',
    '（星期一）',
    ' 14:00:00',
    '9时30分',
    '。',
    ' 下午',
  );
  const partsOfDay = (day: string) => day.split('-').map(Number) as [number, number, number];

  it('reads back as that day or is refused, never as another', () => {
    let read = 0;
    fc.assert(
      fc.property(days, spelling, hours, fc.boolean(), (day, write, tail, knowsYear) => {
        const text = write(...partsOfDay(day)) + tail;
        const reading = readDate(typed(text), knowsYear ? { year: partsOfDay(day)[0] } : {});
        if ('date' in reading) {
          read += 1;
          expect({ text, ...reading }).toEqual({ text, date: day });
        }
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(2000);
  });

  it('without its year reads back as that day of the register’s year or is refused, never as another', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4 }), hours, (day, form, tail) => {
        const [year, month, date] = partsOfDay(day);
        const text = [
          `${month}月${date}日`,
          `${month}月${date}号`,
          `${month}.${date}`,
          `${month}/${date}`,
          `${month}-${date}`,
        ][form];
        const reading = readDate(typed(`${text}${tail}`), { year });
        if ('date' in reading) expect({ text, ...reading }).toEqual({ text, date: day });
        else expect(tail).toBe('9时30分');
      }),
    );
  });

  it('that became a number is that day or may be two, never another', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = partsOfDay(day);
        const reading = readDate(typed(Number(`${month}.${date}`)), { year });
        expect('either' in reading ? reading.either : [reading]).toContainEqual(
          'either' in reading ? day : { date: day },
        );
      }),
    );
  });

  it.each([
    ['3/12/2025', ['2025-03-12', '2025-12-03']],
    ['2025-03-06T16:00:00.000Z', ['2025-03-06', '2025-03-07']],
    ['3/12/25', ['2025-03-12', '2025-12-03']],
    [3.1, ['2025-03-01', '2025-03-10']],
    [
      { kind: 'number', number: 44260, written: '44260', in1904: true } as const,
      ['2025-03-06', '2021-03-05'],
    ],
    [{ kind: 'date', date: '2026-03-06', written: '3月6日' } as const, ['2025-03-06', '2026-03-06']],
  ])('%j may be %j', (written, either) => {
    expect(readDate(typed(written), { year: 2025 })).toEqual({ either });
  });

  it.each([
    ['2月18日-19日', '2025-02-18', '2025-02-19'],
    ['4月9—10日', '2025-04-09', '2025-04-10'],
    ['5月15日至16日', '2025-05-15', '2025-05-16'],
    ['2025.3.6-3.8', '2025-03-06', '2025-03-08'],
    ['12月30日至1月2日', '2025-12-30', '2026-01-02'],
    ['3月6日、7日', '2025-03-06', '2025-03-07'],
  ])('%s is a period', (written, date, until) => {
    expect(readDate(typed(written), { year: 2025 })).toEqual({ date, until });
  });

  it.each([
    ...[
      '2025.3-4',
      '3-4月',
      '2025年3月',
      '上旬',
      '农历二月初二',
      '2025-3-169:30',
      '03.6.25',
      '3月31日前',
      '3月6日左右',
    ],
    ...['2025年3月6日（改为3月8日）', '3月8日-6日', '3月6日下半年'],
  ])('%s is none', (written) => {
    expect(readDate(typed(written), { year: 2025 })).toEqual({ problem: 'unreadable' });
  });

  it('of a term may say that it is the last', () => {
    expect(readDate(typed('3月31日前'), { year: 2025, deadline: true })).toEqual({ date: '2025-03-31' });
  });
});

describe('a birth month in a roster', () => {
  it.each([
    ['1980.09', { month: '1980-09' }],
    ['1981年4月', { month: '1981-04' }],
    ['1962-10', { month: '1962-10' }],
    ['1962.1', { month: '1962-01' }],
    ['198009', { month: '1980-09' }],
    [198009, { month: '1980-09' }],
    [1980.09, { month: '1980-09' }],
    ['1980.09.10', { month: '1980-09' }],
    [23978, { month: '1965-08' }],
    [dated('1965-08-24'), { month: '1965-08' }],
    [1980.1, { either: ['1980-10', '1980-01'] }],
    [{ kind: 'number', number: 1980.1, written: '1980.10' } as const, { month: '1980-10' }],
    ['', { problem: 'blank' }],
    ['1980', { problem: 'unreadable' }],
    ['1980.13', { problem: 'unreadable' }],
    ['不详', { problem: 'unreadable' }],
  ])('%j is %j', (written, reading) => {
    expect(readBirthMonth(typed(written))).toEqual(reading);
  });
});
