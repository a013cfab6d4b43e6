import type { CellObject } from '@e965/xlsx';
import { type Cell, EMPTY_CELL } from '#electron/values/sheet.ts';

/** Numbers that could be days of either date system, between 1927 and 2119. */
const couldBeDay = (number: number) => number >= 10_000 && number <= 80_000;

/**
 * What a cell of the library holds, as plain data: a formula is its last result, rich text its characters, an error its
 * word; a formula that was never calculated holds no value.
 */
export function plainCell(cell: CellObject, in1904: boolean): Cell {
  switch (cell.t) {
    case 's':
      return textCell(String(cell.v ?? ''));
    case 'n': {
      const number = Number(cell.v);
      if (Number.isNaN(number)) return EMPTY_CELL;
      const plain = { kind: 'number' as const, number, written: cell.w ?? String(number) };
      return in1904 && couldBeDay(number) ? { ...plain, in1904: true } : plain;
    }
    case 'b':
      return { kind: 'boolean', truth: cell.v === true, written: cell.v === true ? 'TRUE' : 'FALSE' };
    case 'd':
      return dateCell(new Date(cell.v as string | Date), String(cell.z ?? 'General'));
    case 'e':
      return { kind: 'error', why: 'error', written: cell.w ?? '#N/A' };
    default:
      return cell.f === undefined
        ? EMPTY_CELL
        : { kind: 'error', why: 'uncalculated', written: `=${cell.f}` };
  }
}

/** A sign of an error that another program wrote out as text: #REF!, #SPILL!, #N/A, Err:502, ##### where a column is too narrow. */
const ERROR_WORD = /^(#(N\/A|[A-Z]+(\/0)?[!?]|GETTING_DATA)|Err:\d{3}|#{3,})$/;

/** A text that is kept as text in a .csv is written `="5301…"`, and so that Excel keeps its digits. */
const KEPT_AS_TEXT = /^="(.*)"$/s;

export function textCell(text: string): Cell {
  const plain = KEPT_AS_TEXT.exec(text)?.[1] ?? text;
  if (plain === '') return EMPTY_CELL;
  if (ERROR_WORD.test(plain)) return { kind: 'error', why: 'error', written: plain };
  return { kind: 'text', text: plain, written: plain };
}

/** Text files do not tell a number from a text; 3.10 may have stood in a cell as the number 3.1 before it was saved. */
export function untypedCell(text: string): Cell {
  const cell = textCell(text);
  return cell.kind === 'text' && /^\d{1,4}\.\d$/.test(text.trim())
    ? { kind: 'number', number: Number(text), written: text.trim() }
    : cell;
}

/** A number too large for a calendar is shown by Excel as a row of #; a format without a day or year shows a time. */
function dateCell(moment: Date, format: string): Cell {
  if (Number.isNaN(moment.getTime())) return textCell('########');
  const shown = format === 'General' ? 'yyyy-mm-dd' : format;
  const written = writtenDate(moment, shown);
  const isDay = /[yd]/i.test(shown.replace(/"[^"]*"|\[[^\]]*\]/g, '')) || !/[hs]/i.test(shown);
  const date = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString().slice(0, 10);
  return isDay ? { kind: 'date', date, written } : textCell(written);
}

/** Excel's own short date follows the computer's country; here it is written 2025/1/6. */
const SHORT_DATES = ['mm-dd-yy', 'm/d/yy'];

const TOKEN = /y+|m+|d+|h+|s+|a{3,}|am\/pm|上午\/下午|\[[^\]]*\]|"([^"]*)"|\\(.)|_.|\*.|./giu;

/** A moment as Excel shows it in its date format, with the Chinese reading of the format's letters. */
export function writtenDate(moment: Date, format: string): string {
  const pattern = (SHORT_DATES.includes(format) ? 'yyyy/m/d' : format).split(';')[0] ?? format;
  let afterHours = false;
  let shown = '';
  for (const [token, quoted, escaped] of pattern.matchAll(TOKEN)) {
    const letter = token[0]?.toLowerCase() ?? '';
    if (quoted !== undefined || escaped !== undefined) shown += quoted ?? escaped;
    else if (letter === 'y') shown += String(moment.getUTCFullYear()).slice(token.length <= 2 ? 2 : 0);
    else if (letter === 'm')
      shown += padded(afterHours ? moment.getUTCMinutes() : moment.getUTCMonth() + 1, token);
    else if (letter === 'd' && token.length <= 2) shown += padded(moment.getUTCDate(), token);
    else if (letter === 'h') shown += padded(moment.getUTCHours(), token);
    else if (letter === 's') shown += padded(moment.getUTCSeconds(), token);
    else if (!/[da[_*@上]/.test(letter)) shown += token;
    if (/[hymd]/.test(letter)) afterHours = letter === 'h';
  }
  return shown.trim();
}

const padded = (value: number, token: string) => String(value).padStart(token.length === 2 ? 2 : 1, '0');
