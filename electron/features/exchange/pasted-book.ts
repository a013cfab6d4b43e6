import type { Sheet } from '#electron/values/sheet.ts';
import { textCell, untypedCell } from '#sheets/cell.ts';
import type { Book } from './plan.ts';
import type { WorkbookKind } from './rules/headings.ts';
import { keptCells } from './rules/kept-cells.ts';
import type { SheetReading } from './rules/reading.ts';

/** Rows pasted from a sheet as a workbook of one sheet, whose head is the one that was told, and how it is to be read. */
export function pastedBook(
  kind: WorkbookKind,
  pasted: { columns: readonly { heading: string; field: string }[]; rows: readonly string[][]; year: number },
): { book: Book; reading: SheetReading } {
  const { columns, rows, year } = pasted;
  const sheet: Sheet = {
    name: `粘贴的内容（${year}年）`,
    rows: [columns.map(({ heading }) => textCell(heading)), ...rows.map((row) => row.map(untypedCell))],
    merges: [],
    plainText: true,
  };
  const told = columns.map(({ field }, at) => ({ column: at + 1, field }));
  return {
    book: { file: '粘贴的内容', ...keptCells([sheet]) },
    reading: { sheet: sheet.name, tables: [{ kind, headTop: 1, headRow: 1, columns: told }] },
  };
}
