import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { type Cell, EMPTY_CELL, type Merge, type Sheet } from '#electron/values/sheet.ts';
import { plainCell } from './cell.ts';
import { chineseDateFormats } from './chinese-formats.ts';
import { mergedArea } from './merged-area.ts';
import { openPackage } from './package.ts';
import { damagedWorkbook, tooLarge } from './refusals.ts';

const ROWS = 50_000;
const COLUMNS = 200;
const MERGED_CELLS = 500_000;

/** Parts of a sheet that hold no cell; some of them make the library walk a million empty rows. */
const IGNORED = [
  'autoFilter',
  'colBreaks',
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'legacyDrawing',
  'picture',
  'rowBreaks',
  'sheetProtection',
  'tableParts',
];

/**
 * Reads a workbook's visible sheets as plain data. A formula gives its last result; a vertically merged cell gives its
 * value to every row it covers. Throws a Refusal in Chinese for whatever is no readable .xlsx of a sensible size;
 * `fileName` only serves to name the file in it.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  const parts = await openPackage(bytes, fileName);
  const merged = [...parts]
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .reduce((sum, [, xml]) => sum + mergedArea(xml), 0);
  if (merged > MERGED_CELLS) throw tooLarge(fileName, '合并单元格覆盖了整张表');
  const workbook = await load(parts, fileName);
  return workbook.worksheets
    .filter((worksheet) => worksheet.state === 'visible' || worksheet.state === undefined)
    .map((worksheet) => plainSheet(worksheet, fileName));
}

async function load(parts: Map<string, Uint8Array>, fileName: string): Promise<ExcelJS.Workbook> {
  const styles = parts.get('xl/styles.xml');
  if (styles) parts.set('xl/styles.xml', chineseDateFormats(styles));
  const workbook = new ExcelJS.Workbook();
  try {
    const cleaned = zipSync(Object.fromEntries(parts), { level: 0 });
    // The library's own types predate Uint8Array<ArrayBuffer>; at run time any bytes will do.
    await workbook.xlsx.load(cleaned as never, { ignoreNodes: IGNORED });
  } catch {
    throw damagedWorkbook(fileName);
  }
  if (workbook.worksheets.length === 0) throw damagedWorkbook(fileName);
  return workbook;
}

function plainSheet(worksheet: ExcelJS.Worksheet, fileName: string): Sheet {
  const rows: Cell[][] = [];
  const merges = new Map<string, Merge>();
  worksheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (cell.master !== cell) {
        extend(merges, cell.master, number, column);
        return;
      }
      const plain = plainCell(cell.value, cell.numFmt);
      if (plain.kind === 'empty') return;
      if (number > ROWS) throw tooLarge(fileName, `的“${worksheet.name}”表超过 ${ROWS} 行`);
      if (column > COLUMNS) throw tooLarge(fileName, `的“${worksheet.name}”表超过 ${COLUMNS} 列`);
      put(rows, number, column, plain);
    });
  });
  for (const merge of merges.values()) repeatDownwards(rows, merge);
  const inOrder = [...merges.values()].sort((one, other) => one.top - other.top || one.left - other.left);
  return { name: worksheet.name, rows, merges: inOrder };
}

function put(rows: Cell[][], number: number, column: number, cell: Cell): void {
  while (rows.length < number) rows.push([]);
  const row = rows[number - 1] ?? [];
  while (row.length < column) row.push(EMPTY_CELL);
  row[column - 1] = cell;
}

function extend(merges: Map<string, Merge>, master: ExcelJS.Cell, row: number, column: number): void {
  const top = Number(master.row);
  const left = Number(master.col);
  const known = merges.get(master.address) ?? { top, left, bottom: top, right: left };
  merges.set(master.address, {
    top,
    left,
    bottom: Math.max(known.bottom, row),
    right: Math.max(known.right, column),
  });
}

function repeatDownwards(rows: Cell[][], { top, left, bottom }: Merge): void {
  const cell = rows[top - 1]?.[left - 1];
  if (!cell || cell.kind === 'empty') return;
  for (let number = top + 1; number <= bottom; number++) put(rows, number, left, { ...cell, covered: true });
}
