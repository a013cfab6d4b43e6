import { CHOICES_SHEET, cellAt, columnLetter, type Sheet } from '#electron/values/sheet.ts';
import { shownCells } from './head-paths.ts';
import { nearestKind, type Table } from './recognise.ts';
import { recordRows } from './rows.ts';
import { squeezed, textOf } from './text.ts';

/**
 * Something of a workbook that was not read, by name: a sheet, a column, rows. What is `plain` is no record: titles of
 * parts, sums, foot lines.
 */
export type LeftOut = { sheet: string; row: number; column: string; message: string; plain: boolean };

/** Everything in a workbook that holds something and was not read. */
export function leftOut(sheets: readonly Sheet[], tables: readonly Table[]): LeftOut[] {
  return sheets.flatMap((sheet) => {
    const own = tables.filter((table) => table.sheet === sheet.name);
    if (own.length > 0)
      return own.flatMap((table) => [
        ...columnsLeft(sheet, table),
        ...rowsLeft(sheet, table),
        ...foreignLeft(sheet, table),
      ]);
    const isOurs = sheet.hidden === true && sheet.name === CHOICES_SHEET;
    return !isOurs && sheet.rows.some((row) => row.length > 0) ? [sheetLeft(sheet)] : [];
  });
}

function sheetLeft(sheet: Sheet): LeftOut {
  const at = { sheet: sheet.name, row: 0, column: '', plain: false };
  if (sheet.hidden) return { ...at, message: `工作表“${sheet.name}”是隐藏的，没有导入。` };
  return { ...at, message: `工作表“${sheet.name}”没有导入：${whyUnread(sheet)}` };
}

/** Why a sheet was taken for none of the kinds: what it comes nearest to, and which headings are missing. */
export function whyUnread(sheet: Sheet): string {
  const nearest = nearestKind(sheet);
  if (!nearest) return '没有找到认识的表头。';
  const { form, row, missing } = nearest;
  const lacks = missing.length > 0 ? `没有找到“${missing.join('”“')}”一栏` : '认得的栏目太少';
  return `第 ${row} 行像“${form.title}”的表头，但${lacks}。`;
}

function columnsLeft(sheet: Sheet, table: Table): LeftOut[] {
  const records = recordRows(sheet, table).rows.map(({ row }) => row);
  const known = new Map(table.others.map(({ column, heading }) => [column, heading]));
  const taken = new Set(table.columns.map(({ column }) => column));
  const width = Math.max(0, ...records.map((row) => (sheet.rows[row - 1] ?? []).length));
  return Array.from({ length: width }, (_, at) => at + 1).flatMap((column): LeftOut[] => {
    if (taken.has(column)) return [];
    const filled = records.filter((row) => {
      const cell = cellAt(sheet, row, column);
      return cell.kind !== 'empty' && !cell.covered;
    });
    if (filled.length === 0) return [];
    const heading = squeezed(known.get(column) ?? '');
    const name = heading === '' ? '没有表头' : `“${heading}”`;
    const message = `${columnLetter(column)} 列${name}没有导入，有 ${filled.length} 格填了内容。`;
    return [{ sheet: sheet.name, row: table.headerRow, column: columnLetter(column), message, plain: false }];
  });
}

const PASSED = {
  hidden: (words: string) => `是隐藏的，没有导入：${words}`,
  section: (words: string) => `是分段的标题：${words}`,
  elsewhere: (words: string) => `只在没有认出的栏目里有内容，没有导入：${words}`,
  foot: (words: string) => `是合计或说明：${words}`,
};

function rowsLeft(sheet: Sheet, table: Table): LeftOut[] {
  return recordRows(sheet, table).passed.map(({ row, why, words }) => ({
    sheet: sheet.name,
    row,
    column: '',
    message: `第 ${row} 行${PASSED[why](words)}`,
    plain: why === 'section' || why === 'foot',
  }));
}

/** Another table below, of none of the kinds. */
function foreignLeft(sheet: Sheet, { foreignFrom: from, foreignTo: to }: Table): LeftOut[] {
  if (from === undefined || to === undefined) return [];
  const words = shownCells(sheet, from).map(textOf).join(' ').slice(0, 60);
  const message = `第 ${from} 行到第 ${to} 行是另一张表，没有认出是哪一种，没有导入：${words}`;
  return [{ sheet: sheet.name, row: from, column: '', message, plain: false }];
}

/** The words of a sheet's first rows, for a person to point out its head. */
export const firstRows = (sheet: Sheet, count: number): string[][] =>
  sheet.rows
    .slice(0, count)
    .map((row) => row.map((cell) => (cell.covered ? '' : textOf(cell) || cell.written)));
