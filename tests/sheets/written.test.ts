import { describe, expect, it } from 'vitest';
import { writtenDate, writtenNumber } from '#sheets/written.ts';

describe('a number as Excel shows it', () => {
  it.each([
    [13465279788, undefined, '13465279788'],
    [134652797881, 'General', '1.34653E+11'],
    [531516195806175700, 'General', '5.31516E+17'],
    [1980.1, 'General', '1980.1'],
    [1980.1, '0.00', '1980.10'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [0.5, '0%', '50%'],
    [0.1 + 0.2, 'General', '0.3'],
    [45, '0_ ', '45'],
    [12, '@', '12'],
    [0, 'General', '0'],
  ])('%d in %s is %s', (number, format, written) => {
    expect(writtenNumber(number, format)).toBe(written);
  });
});

describe('a date as Excel shows it', () => {
  const moment = new Date('2025-01-06T09:05:00Z');

  it.each([
    ['yyyy-mm-dd', '2025-01-06'],
    ['mm-dd-yy', '2025/1/6'],
    ['yyyy"年"m"月"d"日"', '2025年1月6日'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2025年1月6日'],
    ['m"月"d"日"', '1月6日'],
    ['yyyy\\.mm', '2025.01'],
    ['yy/m/d', '25/1/6'],
    ['yyyy/m/d h:mm', '2025/1/6 9:05'],
  ])('in %s is %s', (format, written) => {
    expect(writtenDate(moment, format)).toBe(written);
  });
});
