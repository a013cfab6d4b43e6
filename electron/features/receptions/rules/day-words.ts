import type { DayPattern, Months, ReceptionRule } from '../settings.ts';

const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];

const everyDigit = (digits: readonly number[]) => digits.map((digit) => `逢${DIGITS[digit]}`).join('、');

const weekdayWord = (weekday: number) => WEEKDAYS[weekday] ?? '';

function monthWords(months: Months): string {
  if (months === 'every') return '每月';
  if (months === 'odd') return '单月';
  if (months === 'even') return '双月';
  return `每年${months.join('、')}月`;
}

const nthWords = (nth: Extract<DayPattern, { form: 'nth-weekday' }>['nth']) => {
  if (nth === 'last') return '最后一个';
  return nth === 'first-week' ? '第一周的' : `第${DIGITS[nth]}个`;
};

function patternWords(pattern: DayPattern): string {
  const months = monthWords(pattern.months);
  switch (pattern.form) {
    case 'days-of-month':
      return `${months}${pattern.days.map((day) => `${day}日`).join('、')}`;
    case 'days-ending-in':
      return `${months}${everyDigit(pattern.digits)}日`;
    case 'nth-weekday':
      return `${months}${nthWords(pattern.nth)}${weekdayWord(pattern.weekday)}`;
    case 'weekly':
      return `${months === '每月' ? '' : months}每${pattern.weekdays.map(weekdayWord).join('、')}`;
    case 'market-days':
      return `${months === '每月' ? '' : months}${pattern.by === 'lunar' ? '农历' : ''}${everyDigit(pattern.digits)}赶集日`;
    case 'branch-days':
      return `${months === '每月' ? '' : months}逢${pattern.branches.join('、')}日赶集日`;
    case 'every-days':
      return `${months === '每月' ? '' : months}每${pattern.every}天一次`;
  }
}

/** The rule in the office's words, for a board or a notice: 每月逢六日；每周一，遇节假日顺延. */
export function receptionRuleWords({ days, holidays }: ReceptionRule): string {
  return `${patternWords(days)}${holidays === 'next-workday' ? '，遇节假日顺延' : ''}`;
}
