import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { legal } from '#electron/values/xml-text.ts';
import { drawSheet } from './draw-sheet.ts';
import { fontsInOrder } from './font-order.ts';
import { MARGINS, PAGE_FOOTER, PAPERS } from './look.ts';
import type { OfficialSheet, WorkbookSpec } from './spec.ts';

/** The first moment a zip can name, in whatever zone: the same data give the same bytes. */
export const ZIP_EPOCH = new Date(1980, 0, 1);

/** Writes official sheets: lying paper fitted to its width, head repeated on every page, page numbers in the foot. */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const moment = new Date(`${spec.created}T00:00:00Z`);
  Object.assign(workbook, {
    creator: legal(spec.author),
    lastModifiedBy: legal(spec.author),
    created: moment,
    modified: moment,
  });
  const names = sheetNames(spec.sheets.map((sheet) => sheet.name));
  spec.sheets.forEach((sheet, index) => {
    addSheet(workbook, names[index] ?? sheet.name, sheet);
  });
  const packed = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const styles = packed['xl/styles.xml'];
  if (styles) packed['xl/styles.xml'] = fontsInOrder(styles);
  return zipSync(packed, { mtime: ZIP_EPOCH, level: 6 });
}

function addSheet(workbook: ExcelJS.Workbook, name: string, sheet: OfficialSheet): void {
  const worksheet = workbook.addWorksheet(name);
  const headEnd = drawSheet(worksheet, sheet);
  worksheet.pageSetup = {
    paperSize: PAPERS[sheet.paper].number as ExcelJS.PaperSize,
    orientation: sheet.orientation ?? 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    printTitlesRow: `1:${headEnd}`,
  };
  worksheet.headerFooter = { oddFooter: PAGE_FOOTER };
  worksheet.views = [
    { state: 'frozen', xSplit: sheet.frozenColumns ?? 0, ySplit: headEnd, showGridLines: false },
  ];
}

/** Characters of a sheet's name that Excel takes at most. */
const LONGEST_NAME = 31;

/** Names that Excel takes: at most 31 characters, none of []:*?/\ nor a quote at either end, no `_x000D_`, each used once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      legal(name)
        .replace(/[[\]:*?/\\\p{Cc}]|_(?=x[0-9A-Fa-f]{4}_)/gu, '')
        .replace(/^'+|'+$/g, '')
        .trim() || '表';
    let given = plain.slice(0, LONGEST_NAME).toWellFormed();
    for (let count = 2; taken.has(given.toLowerCase()); count++) {
      const tail = `(${count})`;
      given = plain.slice(0, LONGEST_NAME - tail.length).toWellFormed() + tail;
    }
    taken.add(given.toLowerCase());
    return given;
  });
}
