import type { Cell } from '#electron/values/sheet.ts';
import { preparedDay, readDate } from './dates.ts';
import { squeezed, textOf } from './text.ts';

/** A birth month `YYYY-MM`; or the two months it can mean, as 1980.1 does after Excel dropped its last zero; or why there is none. */
export type MonthReading =
  | { month: string }
  | { either: [string, string] }
  | { problem: 'blank' | 'unreadable' };

const YEAR_MONTH = /^((?:19|20)\d{2})[年./-]?(0?[1-9]|1[0-2])月?(?:生|出生)?$/;

/** Reads the birth month from 1980.09, 1981年4月, 1962-10, 198009, a full date or an Excel serial. */
export function readBirthMonth(cell: Cell): MonthReading {
  if (cell.kind === 'empty' || cell.kind === 'error') return { problem: 'blank' };
  const text = squeezed(
    cell.kind === 'number' && /^\d{4}\.\d{2}$/.test(cell.written) ? cell.written : preparedDay(textOf(cell)),
  );
  if (cell.kind === 'number' && /^\d{4}\.1$/.test(text))
    return { either: [`${text.slice(0, 4)}-10`, `${text.slice(0, 4)}-01`] };
  const [, year, month = ''] = YEAR_MONTH.exec(text) ?? [];
  if (year !== undefined) return { month: `${year}-${month.padStart(2, '0')}` };
  const day = readDate(cell);
  if ('either' in day) {
    const [one, other] = [day.either[0].slice(0, 7), day.either[1].slice(0, 7)];
    return one === other ? { month: one } : { either: [one, other] };
  }
  return 'date' in day ? { month: day.date.slice(0, 7) } : { problem: 'unreadable' };
}
