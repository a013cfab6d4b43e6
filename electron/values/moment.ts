import type { PlainDate } from './plain-date.ts';

const digits = (number: number, length = 2) => String(number).padStart(length, '0');

/** The day by the PC's own clock and zone. */
export const dayOf = (moment: Date): PlainDate =>
  `${digits(moment.getFullYear(), 4)}-${digits(moment.getMonth() + 1)}-${digits(moment.getDate())}`;

/** Day and minute for a file's name: `2026-01-15-1200`. */
export const stampOf = (moment: Date): string =>
  `${dayOf(moment)}-${digits(moment.getHours())}${digits(moment.getMinutes())}`;

/** Day and minute as the screen says it: `2026年1月15日 12:00`. */
export const momentWords = (moment: Date): string =>
  `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日 ${digits(moment.getHours())}:${digits(moment.getMinutes())}`;

/** Day and minute in a list, where columns line up: `2026-01-15 12:00`. */
export const momentInList = (moment: Date): string =>
  `${dayOf(moment)} ${digits(moment.getHours())}:${digits(moment.getMinutes())}`;
