import { type PlainDate, plainDate } from '#electron/values/plain-date.ts';

/** In which order a spelling gives its three numbers; two orders where an office may mean either. */
type Order = 'ymd' | 'mdy' | 'dmy';

/**
 * One everyday way to write a day: how it is known (three numbers in the named groups y, m and d), in which orders they
 * may be meant, whether its year has two digits, and how it is written.
 */
type Spelling = {
  example: string;
  pattern: RegExp;
  orders: readonly Order[];
  short?: true;
  write: (year: number, month: number, day: number) => string;
};

const two = (value: number) => String(value).padStart(2, '0');
const END = '(?!\\d)\\s?[日号]?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = (month: number) => {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/**
 * Days with their year, longest first, after full-width forms, Chinese numerals and dashes are made one. Two-digit years
 * between dots are Chinese, year first; between strokes they may be a foreign month, day and year as well.
 */
export const SPELLINGS: readonly Spelling[] = [
  {
    example: '2025年3月6日',
    pattern: new RegExp(`^(?<y>\\d{4})\\s?年\\s?(?<m>\\d{1,2})\\s?[月.]\\s?(?<d>\\d{1,2})${END}`, 'u'),
    orders: ['ymd'],
    write: (year, month, day) => `${year}年${month}月${day}日`,
  },
  {
    example: '2025-3-6',
    pattern: new RegExp(
      `^(?<y>\\d{4})\\s?(?<sign>[-/.、,·。])\\s?(?<m>\\d{1,2})\\s?(?:\\k<sign>|月)\\s?(?<d>\\d{1,2})${END}`,
      'u',
    ),
    orders: ['ymd'],
    write: (year, month, day) => `${year}-${month}-${day}`,
  },
  {
    example: '2025 3 6',
    pattern: /^(?<y>\d{4}) (?<m>\d{1,2}) (?<d>\d{1,2})(?!\d)/u,
    orders: ['ymd'],
    write: (year, month, day) => `${year} ${month} ${day}`,
  },
  {
    example: '20250306',
    pattern: /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})(?!\d)/u,
    orders: ['ymd'],
    write: (year, month, day) => `${year}${two(month)}${two(day)}`,
  },
  {
    example: '3/6/2025',
    pattern: /^(?<y>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<d>\d{4})(?!\d)/u,
    orders: ['mdy', 'dmy'],
    write: (year, month, day) => `${month}/${day}/${year}`,
  },
  {
    example: '25年3月6日',
    pattern: new RegExp(`^(?<y>\\d{2})\\s?年\\s?(?<m>\\d{1,2})\\s?[月.]\\s?(?<d>\\d{1,2})${END}`, 'u'),
    orders: ['ymd'],
    short: true,
    write: (year, month, day) => `${two(year % 100)}年${month}月${day}日`,
  },
  {
    example: '25.5.9',
    pattern: /^(?<y>\d{2})\s?[.、]\s?(?<m>\d{1,2})\s?[.、]\s?(?<d>\d{1,2})(?!\d)/u,
    orders: ['ymd'],
    short: true,
    write: (year, month, day) => `${two(year % 100)}.${month}.${day}`,
  },
  {
    example: '25/5/9',
    pattern: /^(?<y>\d{1,2})[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?!\d)/u,
    orders: ['ymd', 'mdy', 'dmy'],
    short: true,
    write: (year, month, day) => `${two(year % 100)}/${month}/${day}`,
  },
];

/** The day in English that a foreign program writes: 6-Mar-2025, 06 Mar 25. */
const ENGLISH = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[-, ]+(\d{4}|\d{2})(?!\d)/iu;

/** A day of which the year stands elsewhere: 3月6日, 3.6, 3/6, 3-6. */
const NO_YEAR = /^(\d{1,2})\s?[月./-]\s?(\d{1,2})(?!\d)\s?[日号]?/u;

const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

/**
 * A day at the beginning of a text: the days it may mean (none where the calendar has no such day), `short` where its
 * year has two digits, and what follows.
 */
type LeadingDay =
  | { days: PlainDate[]; short: boolean; rest: string }
  | { month: number; day: number; rest: string };

/** Reads the day with which a prepared text begins; undefined where it begins with none. */
export function leadingDay(text: string): LeadingDay | undefined {
  const english = ENGLISH.exec(text);
  const month = english ? MONTHS.indexOf((english[2] ?? '').toLowerCase()) + 1 : 0;
  if (english && month > 0) {
    const day = plainDate(fullYear(Number(english[3])), month, Number(english[1]));
    return { days: day === undefined ? [] : [day], short: false, rest: text.slice(english[0].length) };
  }
  for (const { pattern, orders, short = false } of SPELLINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { y = '', m = '', d = '' } = match.groups ?? {};
    const days = orders.flatMap((order) => dayOf(order, [y, m, d]) ?? []);
    return { days: [...new Set(days)], short, rest: text.slice(match[0].length) };
  }
  const short = NO_YEAR.exec(text);
  if (!short) return undefined;
  return { month: Number(short[1]), day: Number(short[2]), rest: text.slice(short[0].length) };
}

/** A year has two digits or four, never one. */
function dayOf(order: Order, written: readonly string[]): PlainDate | undefined {
  const of = (part: string) => written[order.indexOf(part)] ?? '';
  return of('y').length < 2
    ? undefined
    : plainDate(fullYear(Number(of('y'))), Number(of('m')), Number(of('d')));
}

/** More ways in which days are written, each a form of one above; the tests write every day of the calendar in each. */
export const WRITTEN_DAYS: readonly ((year: number, month: number, day: number) => string)[] = [
  ...SPELLINGS.map(({ write }) => write),
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${year}.${month}.${day}`,
  (year, month, day) => `${year}.${two(month)}.${two(day)}.`,
  (year, month, day) => `${year}、${month}、${day}`,
  (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
  (year, month, day) => `${year}年${month}月${day}号`,
  (year, month, day) => `${two(day)}-${monthName(month)}-${year}`,
  (year, month, day) => `${two(year % 100)}-${month}-${day}`,
];
