import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { PlainDate } from '#electron/values/plain-date.ts';
import { CHOICES_SHEET, columnLetter } from '#electron/values/sheet.ts';
import { cellText, legal } from '#electron/values/xml-text.ts';
import { fontsInOrder } from './font-order.ts';
import { rowHeight } from './layout.ts';
import { BOXED, cellAlignment, FONTS, MARGINS, PAPERS } from './look.ts';
import { ZIP_EPOCH } from './write.ts';

/**
 * What a cell of a blank form may hold: one of some words (others are refused where the list is `closed`, else only asked
 * about), a day, a whole number from 0, or a text of so many characters.
 */
export type CellCheck =
  | { kind: 'list'; words: readonly string[]; closed: boolean }
  | { kind: 'date' }
  | { kind: 'count' }
  | { kind: 'length'; least: number; most: number };

/** A column to be filled in: `prompt` is shown beside the cell that is reached, `asText` keeps digits as they are typed. */
export type BlankColumn = {
  heading: string;
  width: number;
  prompt: string;
  check?: CellCheck;
  asText?: true;
};

/** A form to fill in with a spreadsheet program: a title, a line of help, a head, and empty rows. */
export type BlankForm = {
  created: PlainDate;
  author: string;
  name: string;
  title: string;
  help: string;
  columns: readonly BlankColumn[];
};

const ROWS = 300;
const HEAD = 3;

type Rule = ExcelJS.DataValidation;
/** Rules for a range, which the library's types leave out. */
type Ruled = ExcelJS.Worksheet & { dataValidations: { add(range: string, rule: Rule): void } };

/** Draws a blank form: each column with its choices and checks. */
export async function writeBlankForm(form: BlankForm): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const moment = new Date(`${form.created}T00:00:00Z`);
  const author = legal(form.author);
  Object.assign(workbook, { creator: author, lastModifiedBy: author, created: moment, modified: moment });
  const worksheet = workbook.addWorksheet(form.name) as Ruled;
  drawHead(worksheet, form);
  const lists = form.columns.filter(({ check }) => check?.kind === 'list' && check.words.length > 0);
  const words = lists.length > 0 ? workbook.addWorksheet(CHOICES_SHEET, { state: 'hidden' }) : undefined;
  for (const [at, column] of form.columns.entries()) {
    const own = columnLetter(at + 1);
    drawColumn(worksheet, at + 1, column);
    const listed = lists.indexOf(column);
    const rule = ruleOf(column, listed < 0 ? '' : listRange(words, listed + 1, column));
    worksheet.dataValidations.add(`${own}${HEAD + 1}:${own}${HEAD + ROWS}`, rule);
  }
  const packed = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const styles = packed['xl/styles.xml'];
  if (styles) packed['xl/styles.xml'] = fontsInOrder(styles);
  return zipSync(packed, { mtime: ZIP_EPOCH, level: 6 });
}

function drawHead(worksheet: ExcelJS.Worksheet, { title, help, columns }: BlankForm): void {
  const width = columns.length;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  for (const [row, words, font] of [
    [1, title, FONTS.title],
    [2, help, FONTS.body],
  ] as const) {
    worksheet.mergeCells(row, 1, row, width);
    const cell = worksheet.getCell(row, 1);
    cell.value = cellText(words);
    cell.style = { font, alignment: cellAlignment(row === 1 ? 'center' : 'left') };
  }
  worksheet.getRow(1).height = 34;
  worksheet.getRow(2).height = rowHeight([[help, total]], 24);
  worksheet.getRow(HEAD).height = 30;
  worksheet.views = [{ state: 'frozen', ySplit: HEAD, showGridLines: false }];
  worksheet.pageSetup = {
    paperSize: PAPERS.A4.number as ExcelJS.PaperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    printTitlesRow: `1:${HEAD}`,
  };
}

function drawColumn(worksheet: ExcelJS.Worksheet, at: number, column: BlankColumn): void {
  worksheet.getColumn(at).width = column.width;
  const head = worksheet.getCell(HEAD, at);
  head.value = cellText(column.heading);
  head.style = { font: FONTS.head, alignment: cellAlignment('center'), border: BOXED };
  const isDay = column.check?.kind === 'date';
  const numFmt = column.asText ? '@' : isDay ? 'yyyy-mm-dd' : 'General';
  const alignment = cellAlignment(column.width > 16 ? 'left' : 'center');
  for (let row = HEAD + 1; row <= HEAD + ROWS; row++)
    worksheet.getCell(row, at).style = { font: FONTS.body, alignment, border: BOXED, numFmt };
}

/** Writes the words of a list below one another, and names where they stand. */
function listRange(words: ExcelJS.Worksheet | undefined, at: number, { check }: BlankColumn): string {
  if (!words || check?.kind !== 'list') return '';
  check.words.forEach((word, row) => {
    words.getCell(row + 1, at).value = cellText(word);
  });
  const own = columnLetter(at);
  return `'${CHOICES_SHEET}'!$${own}$1:$${own}$${check.words.length}`;
}

function ruleOf({ check, prompt, heading }: BlankColumn, range: string): Rule {
  const shared = {
    allowBlank: true,
    showInputMessage: prompt !== '',
    promptTitle: heading.slice(0, 32),
    prompt: prompt.slice(0, 250),
    showErrorMessage: check !== undefined,
    errorTitle: heading.slice(0, 32),
  };
  switch (check?.kind) {
    case 'list':
      if (range === '') break;
      return {
        ...shared,
        type: 'list',
        formulae: [range],
        errorStyle: check.closed ? 'stop' : 'warning',
        error: check.closed ? '请从下拉里选。' : '不在下拉里；确定要这样写的，可以继续。',
      };
    case 'date':
      return {
        ...shared,
        type: 'date',
        operator: 'between',
        formulae: [new Date('1900-01-01T00:00:00Z'), new Date('2999-12-31T00:00:00Z')],
        errorStyle: 'stop',
        error: '请填一天，如 2026-03-06。',
      };
    case 'count':
      return {
        ...shared,
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formulae: [0],
        errorStyle: 'stop',
        error: '请填整数。',
      };
    case 'length':
      return {
        ...shared,
        type: 'textLength',
        operator: 'between',
        formulae: [check.least, check.most],
        errorStyle: 'warning',
        error:
          check.least === check.most
            ? `应为 ${check.least} 位；确定没有抄错的，可以继续。`
            : `应为 ${check.least} 到 ${check.most} 位；确定没有抄错的，可以继续。`,
      };
  }
  return { ...shared, showErrorMessage: false, type: 'textLength', operator: 'lessThan', formulae: [5_001] };
}
