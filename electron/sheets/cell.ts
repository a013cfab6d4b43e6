import type { CellErrorValue, CellValue } from 'exceljs';
import { type Cell, EMPTY_CELL } from '#electron/values/sheet.ts';
import { writtenDate, writtenNumber } from './written.ts';

/** What a cell of the library holds, as plain data: a formula is its last result, rich text its characters, an error its word. */
export function plainCell(value: CellValue, format: string | undefined): Cell {
  if (value === null || value === undefined || value === '') return EMPTY_CELL;
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number')
    return { kind: 'number', number: value, written: writtenNumber(value, format) };
  if (typeof value === 'boolean') return { kind: 'boolean', truth: value, written: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) return dateCell(value, format ?? 'yyyy-mm-dd');
  if ('richText' in value) return textCell(value.richText.map((run) => run.text).join(''));
  if ('error' in value) return textCell((value as CellErrorValue).error);
  if ('hyperlink' in value) return plainCell(value.text as CellValue, format);
  return plainCell(value.result ?? null, format);
}

function textCell(text: string): Cell {
  return text === '' ? EMPTY_CELL : { kind: 'text', text, written: text };
}

/** A number too large for a calendar is shown by Excel as a row of #; a format without a day or year shows a time. */
function dateCell(moment: Date, format: string): Cell {
  if (Number.isNaN(moment.getTime())) return textCell('########');
  const written = writtenDate(moment, format);
  const isDay = /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) || !/[hs]/i.test(format);
  const date = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString().slice(0, 10);
  return isDay ? { kind: 'date', date, written } : textCell(written);
}
