import { fieldLabel } from './headings.ts';
import { type Problem, problemAt } from './problem.ts';
import { cellOf } from './rows.ts';
import type { RecordTable } from './tables.ts';

/** What several deputies share, and offices write once in a cell that is merged over them. */
const SHARED = ['constituency', 'level', 'group', 'station'];

/**
 * Text files keep no merged cells: of a cell over several rows only the first is left. Columns in which blanks stand below
 * what may have been merged are told, once each; nothing is filled in.
 */
export function lostMerges({ sheet, table, rows }: RecordTable): Problem[] {
  if (!sheet.plainText) return [];
  return SHARED.filter((field) => table.columns.some((column) => column.field === field)).flatMap((field) => {
    const firstFilled = rows.findIndex((row) => cellOf(row, field).kind !== 'empty');
    const blank = rows.filter((row, at) => at > firstFilled && cellOf(row, field).kind === 'empty');
    const [first] = blank;
    if (firstFilled < 0 || !first) return [];
    const message = `“${fieldLabel(table.kind, field)}”有 ${blank.length} 行是空的，已照空白导入。文本格式的表格不保存合并的单元格，原表如有合并，下面各行的内容已经丢失；请改用原来的 Excel 或 WPS 表格导入，或逐行填满后重新导入。`;
    return [problemAt(first, field, 'check', 'merge-lost', message)];
  });
}
