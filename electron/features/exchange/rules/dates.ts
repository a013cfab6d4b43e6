import { type PlainDate, partsOf, plainDate } from '#electron/values/plain-date.ts';
import type { Cell, Sheet } from '#electron/values/sheet.ts';
import type { Table } from './recognise.ts';
import { squeezed, textOf } from './text.ts';

/** A day read from a cell, or why there is none. */
export type DateReading = { date: PlainDate } | { problem: 'blank' | 'unreadable' | 'no-year' };

/** What helps to read a day without a year: the register's year, and a day that it cannot be before. */
export type DateContext = { year?: number | undefined; notBefore?: PlainDate | undefined };

/** Days from Excel's epoch that fall between 1927 and 2119, so that they are no year, count or telephone number. */
const isSerial = (number: number) => number >= 10_000 && number <= 80_000;
const dayOfSerial = (number: number) =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10);

const FULL = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?$/;
const SHORT_YEAR = /^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?$/;
const EIGHT_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const NO_YEAR = /^(\d{1,2})[月./-](\d{1,2})[日号]?$/;
const TRIMMINGS = /\(.*?\)|星期[一二三四五六日天]|周[一二三四五六日天]|[上下]午|\d{1,2}:\d{2}(:\d{2})?/gu;

/** Reads a day from a date cell, an Excel serial, or text such as 2025.01.26, 2025/1/6, 20250106, 2025年1月6日 and 1月6日. */
export function readDate(cell: Cell, context: DateContext = {}): DateReading {
  if (cell.kind === 'empty') return { problem: 'blank' };
  if (cell.kind === 'date') return { date: cell.date };
  if (cell.kind === 'number' && isSerial(cell.number)) return { date: dayOfSerial(cell.number) };
  return dateOfText(textOf(cell), context);
}

/** Reads a day from text alone. */
export function dateOfText(written: string, context: DateContext = {}): DateReading {
  const text = squeezed(written).replace(TRIMMINGS, '');
  if (text === '') return { problem: 'blank' };
  const [, year, month, day] = FULL.exec(text) ?? EIGHT_DIGITS.exec(text) ?? SHORT_YEAR.exec(text) ?? [];
  if (year !== undefined)
    return dateOr(Number(year) < 100 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  const [, monthOnly, dayOnly] = NO_YEAR.exec(text) ?? [];
  if (monthOnly === undefined) return { problem: 'unreadable' };
  if (context.year === undefined) return { problem: 'no-year' };
  const reading = dateOr(context.year, Number(monthOnly), Number(dayOnly));
  if (!('date' in reading) || context.notBefore === undefined || reading.date >= context.notBefore)
    return reading;
  return dateOr(
    partsOf(context.notBefore).year + (reading.date.slice(5) < context.notBefore.slice(5) ? 1 : 0),
    Number(monthOnly),
    Number(dayOnly),
  );
}

function dateOr(year: number, month: number, day: number): DateReading {
  const date = plainDate(year, month, day);
  return date === undefined ? { problem: 'unreadable' } : { date };
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The year a sheet is about, from what stands above its head or from its name: 2025年1月, 二〇二五年. */
export function yearOf(sheet: Sheet, table: Table): number | undefined {
  const above = sheet.rows.slice(0, table.headerRow - 1).flat();
  const text = [...above.map(textOf), sheet.name]
    .join(' ')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) =>
      [...year.replace(/[○零]/gu, '〇')].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(''),
    );
  const year = /(?<!\d)(20\d{2}|19\d{2})(?=\s*年|\s*[-—.]\s*\d)/u.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}
