import { readChineseNumber } from '#electron/values/chinese-number.ts';
import { addDays, type PlainDate, partsOf, plainDate } from '#electron/values/plain-date.ts';
import type { Cell } from '#electron/values/sheet.ts';
import { leadingDay } from './date-spellings.ts';
import { textOf } from './text.ts';

/**
 * A day read from a cell (`until` where it is the first of a period), the two days it may mean, or why there is none.
 */
export type DateReading =
  | { date: PlainDate; until?: PlainDate }
  | { either: [PlainDate, PlainDate] }
  | { problem: 'blank' | 'unreadable' | 'no-year' };

/**
 * What helps to read a day: the register's year, a day that it cannot be before, and whether it is a term within which
 * something is due (3月31日前).
 */
export type DateContext = {
  year?: number | undefined;
  notBefore?: PlainDate | undefined;
  deadline?: true;
};

/** Days from Excel's epoch that fall between 1927 and 2119, so that they are no year, count or telephone number. */
const isSerial = (number: number) => number >= 10_000 && number <= 80_000;
const dayOfSerial = (number: number) => addDays('1899-12-30', Math.floor(number));
/** By so many days the two date systems of Excel differ. */
const DAYS_TO_1904 = 1462;

/**
 * Reads a day from a date cell, a serial number, or text in any spelling of `date-spellings.ts` with or without weekday,
 * hours and a last day. What may be two days is told as two: 3.1 that may have been 3.10, a serial in a workbook that
 * counts from 1904, a date cell that shows no year and holds another than the register's.
 */
export function readDate(cell: Cell, context: DateContext = {}): DateReading {
  switch (cell.kind) {
    case 'empty':
    case 'error':
      return { problem: 'blank' };
    case 'date':
      return shownDate(cell.date, cell.written, context);
    case 'number':
      return numberDate(cell, context);
    default:
      return dateOfText(textOf(cell), context);
  }
}

/** A clerk sees 3月6日 and does not know that the computer noted the year in which it was typed. */
function shownDate(date: PlainDate, written: string, context: DateContext): DateReading {
  if (context.year === undefined || /\d{4}|\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]/u.test(written))
    return { date };
  const { month, day } = partsOf(date);
  const meant = inContext(month, day, context);
  return 'date' in meant && meant.date !== date ? { either: [meant.date, date] } : { date };
}

function numberDate(cell: Cell & { kind: 'number' }, context: DateContext): DateReading {
  if (isSerial(cell.number)) {
    const day = dayOfSerial(cell.number);
    return cell.in1904 ? { either: [addDays(day, DAYS_TO_1904), day] } : { date: day };
  }
  const shown = cell.written.trim();
  if (/^\d{1,2}\.\d{2}$/.test(shown)) return dateOfText(shown, context);
  const dropped = /^(\d{1,2})\.([1-3])$/.exec(textOf(cell));
  if (!dropped) return dateOfText(textOf(cell), context);
  const [short, long] = [1, 10].map((times) =>
    inContext(Number(dropped[1]), Number(dropped[2]) * times, context),
  );
  if (short && long && 'date' in short && 'date' in long) return { either: [short.date, long.date] };
  return short ?? { problem: 'unreadable' };
}

/** With O and 0, which stand for 〇 where a keyboard has none. */
const NUMERAL = '[〇○零一二三四五六七八九十廿卅]';
const YEAR_NUMERAL = '[〇○零Oo0一二三四五六七八九]';
const DIGITS = '〇一二三四五六七八九';

function arabic(numeral: string): string {
  if (!/[十廿卅]/u.test(numeral))
    return [...numeral.replace(/[○零Oo0]/gu, '〇')].map((digit) => DIGITS.indexOf(digit)).join('');
  const plain = numeral.replace(/廿/u, '二十').replace(/卅/u, '三十');
  return String(readChineseNumber(plain) ?? numeral);
}

/** What a day is called in the other calendar, behind it in brackets. */
const LUNAR_REMARK = /\((?:农历|阴历)[^()]*\)/gu;

/** One form for what is written in many: widths, dashes, Chinese numerals; remarks in brackets and weekdays go. */
export function preparedDay(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .replace(LUNAR_REMARK, ' ')
    .replace(new RegExp(`(?<!\\d)[二一]${YEAR_NUMERAL}{3}(?=\\s*年)`, 'gu'), arabic)
    .replace(new RegExp(`${NUMERAL}+(?=\\s*[年月日号])`, 'gu'), arabic)
    .replace(/\(([^()]*)\)/gu, (whole, remark: string) => (/\d/u.test(remark) ? whole : ' '))
    .replace(/(星期|周|礼拜)[一二三四五六日天]/gu, ' ')
    .replace(/\s*([年月])\s*/gu, '$1')
    .replace(/\s*(--+|[-—–−―~〜～]+|至|到)\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

const CLOCK =
  '\\d{1,2}(?::\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:\\+08:?00)?|\\s?[时点](?:半|整|\\s?\\d{1,2}\\s?分?)?)';
const HALF_DAY =
  '(?:上、?下午|上午|下午|中午|早上|早晨|晚上|傍晚|凌晨|午后|晚间|夜间|全天|[早晚](?!\\p{L})|[ap]m)';
const TIME = `(?:(?:${HALF_DAY}\\s?)?${CLOCK}(?:\\s?[ap]m)?|${HALF_DAY})`;
/** A time alone, or from one to another; brackets around it do not matter. */
const HOURS = new RegExp(`^[ T]?\\(?${TIME}(?:\\s?-\\s?${TIME})?\\)?`, 'iu');
const TAIL = /^\s?[.。,,;;、]?$/u;
const TAIL_OF_DEADLINE = /^\s?(?:[.。,,;;、]|之?以?前|止)?$/u;
const ZONE = /^Z$/iu;
const LAST_DAY = /^(\d{1,2})(?!\d|[月.:时点/-])\s?[日号]?/u;

/** A day, or the first and last of a period, at the beginning of a text, and what follows; undefined where there is none. */
export function dayBefore(
  text: string,
  context: DateContext = {},
): { reading: DateReading; rest: string } | undefined {
  const first = leadingDay(text);
  if (!first) return undefined;
  const reading = 'days' in first ? oneOf(first, context) : inContext(first.month, first.day, context);
  if (!('date' in reading)) return { reading, rest: first.rest };
  const hours = first.rest.replace(HOURS, '');
  const last = lastDay(first.rest, reading.date) ?? lastDay(hours, reading.date);
  if (!last) return { reading, rest: hours };
  const period =
    last.date === undefined || last.date < reading.date
      ? { problem: 'unreadable' as const }
      : { ...reading, until: last.date };
  return { reading: period, rest: last.rest.replace(HOURS, '') };
}

/** The last day of a period: -19日, 至4月10日, 、7日. */
function lastDay(rest: string, first: PlainDate): { date: PlainDate | undefined; rest: string } | undefined {
  const joint = /^\s?(-|[、,](?=\s?\d{1,2}(?:[日号]|[月.]\d)))\s?/u.exec(rest);
  if (!joint) return undefined;
  const after = rest.slice(joint[0].length);
  const { year, month } = partsOf(first);
  const whole = leadingDay(after);
  if (whole && 'days' in whole) return { date: whole.days[0], rest: whole.rest };
  if (whole) {
    const [same, next] = [year, year + 1].map((own) => plainDate(own, whole.month, whole.day));
    return { date: same !== undefined && same >= first ? same : next, rest: whole.rest };
  }
  const bare = LAST_DAY.exec(after);
  return bare
    ? { date: plainDate(year, month, Number(bare[1])), rest: after.slice(bare[0].length) }
    : undefined;
}

/** Reads a day from text alone. */
export function dateOfText(written: string, context: DateContext = {}): DateReading {
  const text = preparedDay(written);
  if (text === '') return { problem: 'blank' };
  if (/农历|阴历|[正腊]月|初[一二三四五六七八九十]/u.test(text)) return { problem: 'unreadable' };
  const found = dayBefore(text, context);
  if (!found) return { problem: 'unreadable' };
  if (ZONE.test(found.rest) && 'date' in found.reading)
    return { either: [found.reading.date, addDays(found.reading.date, 1)] };
  if ('problem' in found.reading) return found.reading;
  return (context.deadline ? TAIL_OF_DEADLINE : TAIL).test(found.rest)
    ? found.reading
    : { problem: 'unreadable' };
}

/**
 * Where a spelling may mean several days, the register's year decides for the usual one if it fits that alone; a year of
 * two digits that is not near the register's is not believed.
 */
function oneOf({ days, short }: { days: PlainDate[]; short: boolean }, { year }: DateContext): DateReading {
  const isNear = (day: PlainDate) => year === undefined || Math.abs(partsOf(day).year - year) <= 1;
  const [first, second] = days;
  if (first === undefined) return { problem: 'unreadable' };
  if (second === undefined) return short && !isNear(first) ? { problem: 'unreadable' } : { date: first };
  const [near, other] = days.filter(isNear);
  return near === first && other === undefined ? { date: first } : { either: [first, second] };
}

function inContext(month: number, day: number, { year, notBefore }: DateContext): DateReading {
  // in any year, so that what is no day is not called a day without a year
  if (plainDate(2000, month, day) === undefined) return { problem: 'unreadable' };
  if (year === undefined) return { problem: 'no-year' };
  const reading = dateOr(year, month, day);
  if (!('date' in reading) || notBefore === undefined || reading.date >= notBefore) return reading;
  const later = partsOf(notBefore).year + (reading.date.slice(5) < notBefore.slice(5) ? 1 : 0);
  return dateOr(later, month, day);
}

function dateOr(year: number, month: number, day: number): DateReading {
  const date = plainDate(year, month, day);
  return date === undefined ? { problem: 'unreadable' } : { date };
}
