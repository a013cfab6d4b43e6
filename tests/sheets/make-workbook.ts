import ExcelJS from 'exceljs';

/** A workbook's bytes, drawn by hand for one test. */
export async function workbookBytes(draw: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  draw(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
