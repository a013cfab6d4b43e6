import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#electron/values/plain-date.ts';
import { readBirthMonth } from '#features/exchange/rules/birth-month.ts';
import { readDate } from '#features/exchange/rules/dates.ts';
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
