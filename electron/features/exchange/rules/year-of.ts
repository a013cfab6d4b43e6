import type { Sheet } from '#electron/values/sheet.ts';
import { textOf } from './text.ts';

const DIGITS = '〇一二三四五六七八九';

/** The day on which a table was made up or printed says nothing about what it lists. */
const MADE_ON =
  /(填表|制表|填报|编制|统计|打印|导出|截至|截止|更新)(日期|时间)?\s*:?\s*\d{4}\s*[年./-]\s*\d{1,2}(\s*[月./-]\s*\d{1,2}\s*日?)?/gu;

function yearsIn(text: string): number[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) =>
      [...year.replace(/[○零]/gu, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''),
    );
  const years = [...plain.matchAll(/(?<!\d)(20\d{2}|19\d{2})(?=\s*年|\s*[-—~.至]\s*\d)/gu)];
  return [...new Set(years.map(([, year]) => Number(year)))];
}

/** The one year that a text names; undefined where it names none or several. */
export function yearIn(text: string): number | undefined {
  const [year, ...others] = yearsIn(text.normalize('NFKC'));
  return others.length > 0 ? undefined : year;
}

/**
 * The year a table is about, from what stands above its head, else above the sheet's first table, else from the sheet's
 * name: 2025年1月, 二〇二五年. Undefined where two years are named.
 */
export function yearOf(
  sheet: Sheet,
  { above, sheetTitle = [] }: { above: readonly string[]; sheetTitle?: readonly string[] },
): number | undefined {
  const [own, whole] = [above, sheetTitle].map((words) => words.join(' ').normalize('NFKC'));
  const named = [own, whole]
    .map((text = '') => yearsIn(text.replace(MADE_ON, ' ')))
    .find((years) => years.length > 0);
  const [year, ...others] = named ?? [...yearsIn(sheet.name), ...yearsIn(`${own} ${whole}`)].slice(0, 1);
  return others.length > 0 ? undefined : year;
}

/** The month that words above a table name, `YYYY-MM`: 2025年3月. Undefined where there is none or more than one. */
export function monthNamed(above: readonly string[]): string | undefined {
  const months = [
    ...above
      .join(' ')
      .normalize('NFKC')
      .matchAll(/(20\d{2})年\s*(\d{1,2})月/gu),
  ].map(([, year, month = '']) => `${year}-${month.padStart(2, '0')}`);
  const [month, ...others] = new Set(months);
  return others.length > 0 ? undefined : month;
}

/** The words above a head, from `from` (counted from 1) to the row before it. */
export function wordsAbove(sheet: Sheet, from: number, headTop: number): string[] {
  return sheet.rows
    .slice(from - 1, headTop - 1)
    .flat()
    .filter((cell) => cell.kind !== 'empty' && !cell.covered)
    .map(textOf);
}
