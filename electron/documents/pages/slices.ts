import type { Anchored, Place } from './content.ts';
import type { Mark } from './marks.ts';

/** A table that floats on the page: where, how large, and what it holds. */
export type Afloat = { across: Place; down: Place; width: number; height: number; marks: Mark[] };

/** What is never broken across pages: a line, a row, or nothing high; in twips from its own upper left corner. */
export type Slice = {
  height: number;
  /** Room over it, left out where a page begins by itself. */
  above: number;
  marks: Mark[];
  /** What a page that ends with it needs beneath: the rule under a table's row. */
  under?: number;
  /** Stays on the page of the next slice. */
  keep: boolean;
  /** Begins a page. */
  newPage?: boolean;
  anchored?: Anchored[];
  afloat?: Afloat;
  /** Set again over it where a page begins with it: a table's head. */
  repeated?: Slice[];
  /** Cuts it where `room` ends; undefined where nothing of it fits. */
  cut?: (room: number) => [Slice, Slice] | undefined;
};

/** What setting needs to know of the page and the document. */
export type SetContext = {
  width: number;
  grid: { line: number; character: number };
  defaultTab: number;
  page: string;
  pages: string;
  /** No mark hangs over a cell's edge, as LibreOffice sets it. */
  inCell?: boolean;
};

/** The height of slices under one another. */
export const heightOf = (slices: Slice[]) =>
  slices.reduce((sum, { above, height }) => sum + above + height, 0);
