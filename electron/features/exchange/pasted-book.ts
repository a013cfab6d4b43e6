import type { Sheet } from '#electron/values/sheet.ts';
import { textCell, untypedCell } from '#sheets/cell.ts';
import type { Book } from './plan.ts';
import type { WorkbookKind } from './rules/headings.ts';
import { keptCells } from './rules/kept-cells.ts';
import type { PastedTable } from './rules/pasted.ts';
import type { SheetReading } from './rules/reading.ts';

/** Rows pasted from a sheet as a workbook of one sheet, numbered as they were pasted, and how it is to be read. */
export function pastedBook(
  kind: WorkbookKind,
  pasted: PastedTable & { year: number },
): { book: Book; reading: SheetReading } {
  const { columns, rows, hasHead, year } = pasted;
  const cells = rows.map((row) => row.map(untypedCell));
  const sheet: Sheet = {
    name: `粘贴的内容（${year}年）`,
    rows: hasHead ? [columns.map(({ heading }) => textCell(heading)), ...cells] : cells,
    merges: [],
    plainText: true,
  };
  const told = columns.map(({ field }, at) => ({ column: at + 1, field }));
  return {
    book: { file: '粘贴的内容', ...keptCells([sheet]) },
    reading: {
      sheet: sheet.name,
      tables: [{ kind, headTop: 1, headRow: hasHead ? 1 : 0, columns: told }],
    },
  };
}
