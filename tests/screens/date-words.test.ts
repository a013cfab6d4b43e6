import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentDate, partsOf, plainDate, screenDate } from '#electron/values/plain-date.ts';
import { dateFromWords, monthFromWords } from '#ui/date-words.ts';

/** 2025-03-12 is a Wednesday. */
const today = '2025-03-12';

describe('a date as it is written at the counter', () => {
  it.each([
    ['3.6', '2025-03-06'],
    ['3。6', '2025-03-06'],
    ['３．６', '2025-03-06'],
    ['3/6', '2025-03-06'],
    ['3-6', '2025-03-06'],
    ['3月6日', '2025-03-06'],
    ['3月6号', '2025-03-06'],
    [' 3 月 6 日 ', '2025-03-06'],
    ['0306', '2025-03-06'],
    ['20250306', '2025-03-06'],
    ['2025-03-06', '2025-03-06'],
    ['2025.3.6', '2025-03-06'],
    ['2025年3月6日', '2025-03-06'],
    ['24.12.31', '2024-12-31'],
    ['6日', '2025-03-06'],
    ['今天', '2025-03-12'],
    ['昨天', '2025-03-11'],
    ['前天', '2025-03-10'],
    ['明天', '2025-03-13'],
    ['周一', '2025-03-10'],
    ['周日', '2025-03-16'],
    ['星期天', '2025-03-16'],
    ['上周五', '2025-03-07'],
    ['下周一', '2025-03-17'],
    ['2.29', undefined],
    ['2024.2.29', '2024-02-29'],
    ['13.6', undefined],
    ['3.32', undefined],
    ['下个月', undefined],
    ['3', undefined],
    ['', undefined],
  ])('reads %s as %s', (words, date) => {
    expect(dateFromWords(words, today)).toBe(date);
  });

  it('takes a month and day to be of the year given', () => {
    expect(dateFromWords('3.6', today, 2024)).toBe('2024-03-06');
  });

  it('reads back whatever the screen and the documents write', () => {
    const days = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map(
        (moment) => plainDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate()) ?? '',
      );
    fc.assert(
      fc.property(days, (date) => {
        expect([
          dateFromWords(documentDate(date), today),
          dateFromWords(screenDate(date), today, partsOf(date).year),
          dateFromWords(date.replaceAll('-', ''), today),
        ]).toEqual([date, date, date]);
      }),
    );
  });
});

describe('a birth month as it is written', () => {
  it.each([
    ['1980.9', '1980-09'],
    ['1980.09', '1980-09'],
    ['1980年9月', '1980-09'],
    ['1980 年 9 月', '1980-09'],
    ['198009', '1980-09'],
    ['1980-09', '1980-09'],
    ['1980.13', undefined],
    ['1980', undefined],
    ['九月', undefined],
  ])('reads %s as %s', (words, month) => {
    expect(monthFromWords(words)).toBe(month);
  });
});
