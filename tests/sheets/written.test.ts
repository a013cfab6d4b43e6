import { describe, expect, it } from 'vitest';
import { writtenDate } from '#sheets/cell.ts';

describe('a date as Excel shows it', () => {
  const moment = new Date('2025-01-06T09:05:00Z');

  it.each([
    ['yyyy-mm-dd', '2025-01-06'],
    ['mm-dd-yy', '2025/1/6'],
    ['m/d/yy', '2025/1/6'],
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
