import { columnLetter } from '#electron/values/sheet.ts';

/** What became of a doubtful cell: put right, taken in for someone to check, or not taken in. */
export type Severity = 'corrected' | 'check' | 'refused';

/** What becomes of a doubtful cell that is taken in, before it is written and after. */
export const AS_WRITTEN = '照原样导入';

/** One thing wrong in a workbook: sheet, row and column as Excel shows them, and the way out in Chinese. */
export type Problem = {
  sheet: string;
  row: number;
  column: string;
  code: string;
  message: string;
  severity: Severity;
};

/** What reading one kind of workbook yields; `read` rows less `skipped` ones became drafts. */
export type Reading<Draft> = { drafts: Draft[]; problems: Problem[]; read: number; skipped: number };

/** A problem in the cell of one row and field; in column A where the sheet has no such column. */
export function problemAt(
  row: { sheet: string; row: number; columns: readonly { field: string; column: number }[] },
  field: string,
  severity: Severity,
  code: string,
  message: string,
): Problem {
  const column = row.columns.find((candidate) => candidate.field === field)?.column ?? 1;
  return { sheet: row.sheet, row: row.row, column: columnLetter(column), code, message, severity };
}
