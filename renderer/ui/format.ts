import {
  daysBetween,
  documentMonth,
  type PlainDate,
  partsOf,
  screenDate,
  weekdayOf,
} from '#electron/values/plain-date.ts';

/** 3月6日 within the year being looked at, 2024年3月6日 otherwise. */
export function dayOf(date: PlainDate, year: number): string {
  return partsOf(date).year === year ? screenDate(date) : `${partsOf(date).year}年${screenDate(date)}`;
}

/** 周一 … 周日. */
export function weekdayWord(date: PlainDate): string {
  return `周${'一二三四五六日'[weekdayOf(date) - 1]}`;
}

/** 今天, 昨天, 3 天前, 5 天后; by calendar days. */
export function fromToday(date: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return '今天';
  if (days === 1) return '明天';
  if (days === -1) return '昨天';
  return days < 0 ? `${-days} 天前` : `${days} 天后`;
}

/** A share as 86.4%, or — where there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

/** 1980年9月 from 1980-09, empty where not known. */
export function monthWords(month: string | undefined): string {
  return /^\d{4}-\d{2}$/.test(month ?? '') ? documentMonth(month ?? '') : '';
}

/** 3月6日 14:20 of an ISO instant by this machine's clock; with the year where it is another. */
export function momentOf(instant: string, now = new Date()): string {
  const moment = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const year = moment.getFullYear() === now.getFullYear() ? '' : `${moment.getFullYear()}年`;
  return `${year}${moment.getMonth() + 1}月${moment.getDate()}日 ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** 3月6日 14:20 of the core's 2026-03-06 14:20, with the year where it is not this one. */
export function atWords(at: string, year: number): string {
  const [day = '', time = ''] = at.split(' ');
  return `${dayOf(day, year)} ${time}`;
}
