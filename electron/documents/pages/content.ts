import type { Alignment, Pitch, Run } from '../checker/model.ts';

/** A run's look; `raised` is 1 for superscript and -1 for subscript. */
export type Look = Omit<Run, 'from' | 'to'> & {
  italic: boolean;
  underline: boolean;
  struck: boolean;
  raised: -1 | 0 | 1;
};

/** A line of a border or along it: width in eighths of a point, distance in points. */
export type Border = { style: 'single' | 'double' | 'dashed'; size: number; space: number; color: string };
export type Borders<Side extends string> = Partial<Record<Side, Border>>;

/** A text box or picture placed on the page and not in the text; lengths in twips. */
export type Anchored = {
  across: Place;
  down: Place;
  width: number;
  height: number;
  /** Its text, with the room kept at its edges. */
  blocks?: Block[];
  insets: { left: number; top: number; right: number; bottom: number };
  /** Where the text stands in the box's height. */
  anchor: 'top' | 'center' | 'bottom';
  /** Degrees clockwise. */
  turned: 0 | 90 | 270;
  outline?: Border;
  picture?: Picture;
};

/** Where something is anchored on one axis: an offset in twips from an edge, or an alignment to it. */
export type Place = { from: string; offset?: number; align?: string };

/** A picture by its part's path. */
export type Picture = { path: string | undefined };

export type Inline =
  | { kind: 'text'; text: string; look: Look }
  | { kind: 'page' | 'pages' | 'tab' | 'line-break' | 'page-break'; look: Look }
  | { kind: 'picture'; picture: Picture; width: number; height: number; look: Look }
  | { kind: 'anchored'; anchored: Anchored };

export type TabStop = { at: number; align: 'left' | 'center' | 'right'; leader: string };

/** A paragraph with all that bears on its lines; lengths in twips. */
export type Paragraph = {
  kind: 'paragraph';
  inlines: Inline[];
  /** Of the paragraph's mark, which gives an empty line its height. */
  look: Look;
  style: string;
  align: Alignment;
  indent: { left: number; right: number; first: number };
  pitch: Pitch;
  /** No room between paragraphs of one style. */
  contextual: boolean;
  keepNext: boolean;
  keepLines: boolean;
  widows: boolean;
  pageBreakBefore: boolean;
  snapped: boolean;
  hanging: boolean;
  borders: Borders<'top' | 'bottom' | 'left' | 'right' | 'between'>;
  tabs: TabStop[];
  /** Stands outside the flow at this side (a frame). */
  framed?: 'left' | 'center' | 'right' | 'outside' | 'inside';
};

export type CellSide = 'top' | 'bottom' | 'left' | 'right';

export type Cell = {
  span: number;
  width: number | undefined;
  /** Joined downwards: where it begins, or goes on. */
  merge: 'start' | 'continue' | undefined;
  borders: Borders<CellSide>;
  /** Borders that are told to be none. */
  bare: Set<string>;
  margins: Record<CellSide, number>;
  align: 'top' | 'center' | 'bottom';
  fill: string | undefined;
  blocks: Block[];
};

export type Row = {
  height: number;
  rule: 'exact' | 'atLeast' | 'auto';
  whole: boolean;
  head: boolean;
  before: number;
  cells: Cell[];
};

export type Table = {
  kind: 'table';
  columns: number[];
  align: 'left' | 'center' | 'right';
  indent: number;
  borders: Borders<CellSide | 'insideH' | 'insideV'>;
  rows: Row[];
  /** Placed on the page: by an edge and an offset, or by an alignment. */
  afloat?: { across: Place; down: Place };
};

export type Block = Paragraph | Table;

export type PageSide = 'default' | 'even' | 'first';

/** A section with the headers and footers it has or takes over; lengths in twips. */
export type Section = {
  blocks: Block[];
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  start: 'continuous' | 'nextPage' | 'evenPage' | 'oddPage';
  firstDiffers: boolean;
  /** The number its first page takes. */
  firstNumber: number | undefined;
  /** A line's height where lines snap to a grid, and what is added to each character; 0 where not. */
  grid: { line: number; character: number };
  headers: Partial<Record<PageSide, Block[]>>;
  footers: Partial<Record<PageSide, Block[]>>;
  borders: Borders<CellSide> & { fromPage?: boolean };
};

/** A whole document as the page setter reads it. */
export type Content = {
  sections: Section[];
  oddAndEven: boolean;
  defaultTab: number;
  /** Bytes of pictures by path. */
  parts: Map<string, Uint8Array>;
  remarks: Set<string>;
};
