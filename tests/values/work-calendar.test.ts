import { describe, expect, it } from 'vitest';
import { addWorkdays, workdayOnOrAfter } from '#electron/values/work-calendar.ts';

/** Labour Day 2025: Saturday 27 April is worked, 1–5 May are free. */
const calendar = {
  isWorkday: (date: string) => {
    if (date === '2025-04-27') return true;
    if (date >= '2025-05-01' && date <= '2025-05-05') return false;
    return ![0, 6].includes(new Date(date).getUTCDay());
  },
};

describe('workdays', () => {
  it.each([
    ['2025-04-30', '2025-04-30'],
    ['2025-05-01', '2025-05-06'],
    ['2025-04-26', '2025-04-27'],
  ])('on or after %s: %s', (date, expected) => {
    expect(workdayOnOrAfter(date, calendar)).toBe(expected);
  });

  it.each([
    ['2025-04-25', 1, '2025-04-27'],
    ['2025-04-30', 1, '2025-05-06'],
    ['2025-04-29', 3, '2025-05-07'],
    ['2025-04-29', 0, '2025-04-29'],
  ])('%s and %i more: %s', (date, count, expected) => {
    expect(addWorkdays(date, count, calendar)).toBe(expected);
  });
});
