/** A calendar date as `YYYY-MM-DD`: no time, no zone, sorts as text. */
export type PlainDate = string;

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Builds a date, or undefined where the calendar has no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1900 && year <= 2999 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return exists ? moment.toISOString().slice(0, 10) : undefined;
}

/** True for text that is a day of the calendar in the form `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  const parts = ISO.exec(text);
  return parts !== null && plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The date's year, month (1–12) and day. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

const millisecondsOf = (date: PlainDate) => Date.parse(`${date}T00:00:00Z`);

/** The date `count` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, count: number): PlainDate {
  return new Date(millisecondsOf(date) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The same day `count` months later, or that month's last day where it is shorter. */
export function addMonths(date: PlainDate, count: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Whole months from one date to a later one; 0 where it is not later. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((millisecondsOf(to) - millisecondsOf(from)) / 86_400_000);
}

/** The last day of a month (1–12). */
export function lastDayOfMonth(year: number, month: number): PlainDate {
  const first = plainDate(year, month, 1);
  if (first === undefined) throw new RangeError(`${year} has no month ${month}`);
  return addDays(addMonths(first, 1), -1);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: PlainDate): number {
  return new Date(millisecondsOf(date)).getUTCDay() || 7;
}

/** As documents write it (GB/T 9704 7.3.5.4): 2025年3月6日. */
export function documentDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** A month of a year, written 1980-09, as documents write it: 1980年9月. */
export const documentMonth = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** The day that a text is, as documents (2025年3月6日) or records (2025-03-06) write it; undefined for any other text. */
export function dayIn(text: string): PlainDate | undefined {
  const [, year, month, day] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? ISO.exec(text) ?? [];
  return plainDate(Number(year), Number(month), Number(day));
}

/** As the screen writes it: 3月6日. */
export function screenDate(date: PlainDate): string {
  const { month, day } = partsOf(date);
  return `${month}月${day}日`;
}
