import type { PlainDate } from '#electron/values/plain-date.ts';

/** What a cell of an official workbook holds; a text is never taken for a formula. */
export type CellContent = string | number | undefined;

/** A column by its heading from the top level down, its width in digits, and how its cells stand. */
export type OfficialColumn = { heading: readonly string[]; width: number; align?: 'left' | 'center' };

/** One sheet as an office prints it: title, unit line, head repeated on every page, records, sums, foot line. */
export type OfficialSheet = {
  name: string;
  paper: 'A4' | 'A3';
  /** Lying on its side where it does not say. */
  orientation?: 'portrait' | 'landscape';
  title: string;
  unitLine?: { left: string; right: string };
  columns: readonly OfficialColumn[];
  rows: readonly (readonly CellContent[])[];
  /** A last line of sums; its first empty cells after the label are joined with it. */
  totals?: readonly CellContent[];
  /** Said in place of rows where there are none. */
  emptyText?: string;
  notes?: readonly string[];
  foot?: string;
  frozenColumns?: number;
};

/** A workbook; the date and the author are arguments so that the same data give the same bytes. */
export type WorkbookSpec = { created: PlainDate; author: string; sheets: readonly OfficialSheet[] };
