import type ExcelJS from 'exceljs';
import { cellText } from '#electron/values/xml-text.ts';
import { balancedHeading, fittedWidths, headCells, rowHeight } from './layout.ts';
import { BOXED, cellAlignment, FONTS, PAPERS, roomOf } from './look.ts';
import { breakBefore, growthFor } from './rows-together.ts';
import type { CellContent, OfficialSheet } from './spec.ts';

const HEAD_POINTS = 24;
const RECORD_POINTS = 24;

type Pen = { worksheet: ExcelJS.Worksheet; sheet: OfficialSheet; widths: number[]; row: number };

/** Draws title, unit line, head, records, sums, notes and foot line; hands back the last row of the head. */
export function drawSheet(worksheet: ExcelJS.Worksheet, sheet: OfficialSheet): number {
  const widths = fittedWidths(
    sheet.columns.map((column) => column.width),
    PAPERS[sheet.paper].capacity,
  );
  widths.forEach((width, index) => {
    worksheet.getColumn(index + 1).width = width;
  });
  const pen: Pen = { worksheet, sheet, widths, row: 1 };
  drawAcross(pen, sheet.title, { font: FONTS.title, alignment: cellAlignment('center') }, 34);
  if (sheet.unitLine) drawUnitLine(pen, sheet.unitLine);
  drawHead(pen);
  const headEnd = pen.row - 1;
  for (const record of sheet.rows) drawRecord(pen, record, FONTS.body);
  if (sheet.rows.length === 0)
    drawAcross(
      pen,
      sheet.emptyText ?? '无',
      { font: FONTS.body, alignment: cellAlignment('center'), border: BOXED },
      24,
    );
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (sheet.totals) drawTotals(pen, sheet.totals);
  const totalAt = pen.row - 1;
  for (const note of sheet.notes ?? [])
    drawAcross(
      pen,
      note,
      { font: FONTS.body, alignment: cellAlignment('left') },
      rowHeight([[note, total]], 20),
    );
  if (sheet.foot) drawAcross(pen, sheet.foot, { font: FONTS.body, alignment: cellAlignment('left') }, 26);
  if (sheet.totals) keepTotal(worksheet, { headEnd, totalAt, end: pen.row - 1, room: roomOf(sheet, total) });
  return headEnd;
}

/** Keeps the line of sums with records, whatever program prints the sheet: by a break, and by records that grow a little. */
function keepTotal(
  worksheet: ExcelJS.Worksheet,
  { headEnd, totalAt, end, room }: { headEnd: number; totalAt: number; end: number; room: number },
): void {
  const heights = Array.from({ length: end }, (_, at) => worksheet.getRow(at + 1).height);
  const sum = (from: number, to: number) => heights.slice(from, to).reduce((all, height) => all + height, 0);
  const parts = {
    head: sum(0, headEnd),
    records: heights.slice(headEnd, totalAt - 1),
    total: sum(totalAt - 1, totalAt),
    below: sum(totalAt, end),
  };
  const growth = growthFor(parts, room);
  const records = parts.records.map((height) => height + growth);
  for (const [at, height] of records.entries()) worksheet.getRow(headEnd + at + 1).height = height;
  const after = breakBefore({ ...parts, records }, room);
  if (after) worksheet.getRow(headEnd + after).addPageBreak();
}

function drawAcross(pen: Pen, words: string, style: Partial<ExcelJS.Style>, height: number): void {
  drawBlock(pen, pen.row, 1, pen.row, pen.widths.length, words, style);
  pen.worksheet.getRow(pen.row).height = height;
  pen.row++;
}

/** The left part gets the columns up to the middle of the sheet. */
function drawUnitLine(pen: Pen, { left, right }: { left: string; right: string }): void {
  const half = pen.widths.reduce((sum, width) => sum + width, 0) / 2;
  let split = 0;
  for (let sum = 0; split < pen.widths.length - 1 && sum < half; split++) sum += pen.widths[split] ?? 0;
  split = Math.max(1, split);
  drawBlock(pen, pen.row, 1, pen.row, split, left, {
    font: FONTS.body,
    alignment: cellAlignment('left', false),
  });
  if (split < pen.widths.length) {
    const style = { font: FONTS.body, alignment: cellAlignment('right', false) };
    drawBlock(pen, pen.row, split + 1, pen.row, pen.widths.length, right, style);
  }
  pen.worksheet.getRow(pen.row).height = 22;
  pen.row++;
}

function drawHead(pen: Pen): void {
  const cells = headCells(pen.sheet.columns.map((column) => column.heading)).map((cell) => {
    const width = pen.widths.slice(cell.left, cell.right + 1).reduce((sum, one) => sum + one, 0);
    return { ...cell, words: balancedHeading(cell.words, width) };
  });
  const style = { font: FONTS.head, alignment: cellAlignment('center'), border: BOXED };
  for (const { top, left, bottom, right, words } of cells)
    drawBlock(pen, pen.row + top, left + 1, pen.row + bottom, right + 1, words, style);
  const levels = Math.max(...cells.map((cell) => cell.bottom)) + 1;
  let above = 0;
  for (let level = 0; level < levels; level++) {
    const ending = cells.filter((cell) => cell.bottom === level);
    const tallest = (reaching: boolean) =>
      rowHeight(
        ending.filter((cell) => cell.top < level === reaching).map((cell) => [cell.words, Number.MAX_VALUE]),
        0,
      );
    const height = Math.max(HEAD_POINTS, tallest(false), tallest(true) - above);
    pen.worksheet.getRow(pen.row + level).height = height;
    above += height;
  }
  pen.row += levels;
}

function drawRecord(pen: Pen, record: readonly CellContent[], font: Partial<ExcelJS.Font>): void {
  pen.sheet.columns.forEach((column, index) => {
    const alignment = cellAlignment(column.align ?? 'center');
    drawBlock(pen, pen.row, index + 1, pen.row, index + 1, record[index], { font, alignment, border: BOXED });
  });
  const words = record.map((content, index) => [String(content ?? ''), pen.widths[index] ?? 8] as const);
  pen.worksheet.getRow(pen.row).height = rowHeight(words, RECORD_POINTS);
  pen.row++;
}

/** The label takes the empty cells after it. */
function drawTotals(pen: Pen, totals: readonly CellContent[]): void {
  const [label, ...sums] = totals;
  const filled = sums.findIndex((content) => content !== undefined && content !== '');
  const joined = filled < 0 ? totals.length : filled + 1;
  drawRecord(pen, [undefined, ...sums], FONTS.head);
  const style = { font: FONTS.head, alignment: cellAlignment('center'), border: BOXED };
  drawBlock(pen, pen.row - 1, 1, pen.row - 1, joined, label, style);
}

/** Every cell of a block carries the style, or its border would break. */
function drawBlock(
  pen: Pen,
  top: number,
  left: number,
  bottom: number,
  right: number,
  content: CellContent,
  style: Partial<ExcelJS.Style>,
): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      pen.worksheet.getCell(row, column).style = { ...style };
  if (bottom > top || right > left) pen.worksheet.mergeCells(top, left, bottom, right);
  const cell = pen.worksheet.getCell(top, left);
  if (typeof content === 'number') cell.value = content;
  else if (content !== undefined && content !== '') {
    cell.value = cellText(content);
    cell.numFmt = '@';
  }
}
