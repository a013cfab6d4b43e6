import type { WorkbookKind } from './headings.ts';

/**
 * How one table of a sheet is to be read, as a person told it: which rows are its head (from 1 to 0 where it has none), and which column is what (''
 * leaves one out). Without `columns` they are matched by their headings. `fixed` says of every row what no column says;
 * `withHidden` takes hidden rows too.
 */
export type TableReading = {
  kind: WorkbookKind;
  headTop: number;
  headRow: number;
  columns?: { column: number; field: string }[] | undefined;
  fixed?: Record<string, string> | undefined;
  withHidden?: boolean | undefined;
};

/** How one sheet is to be read; without tables it is not. `automatic` forgets what was remembered about it. */
export type SheetReading = { sheet: string; tables: TableReading[]; automatic?: boolean | undefined };

/**
 * A reading that was corrected once, to be used again under the same headings, whichever their order. Headings of
 * activities differ from table to table: `activities` says that there are some.
 */
export type RememberedReading = {
  id: string;
  kind: WorkbookKind;
  headRows: number;
  activities: boolean;
  columns: { heading: string; field: string }[];
  fixed: Record<string, string>;
};
