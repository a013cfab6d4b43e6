/** A heading of level 1–4 (一、 （一） 1. （1）); its number is set by the typesetter, so that levels cannot skip or repeat. */
export type Heading = {
  kind: 'heading';
  level: 1 | 2 | 3 | 4;
  text: string;
  /** Body text that runs on in the heading's own paragraph. */
  runOn?: string | undefined;
};

/** A body paragraph with its first line indented by two characters. */
export type Paragraph = { kind: 'paragraph'; text: string };

export type Alignment = 'left' | 'center' | 'right';

/** A column of a table; `width` is its share of the text width relative to the other columns. */
export type Column = { title: string; width: number; align?: Alignment | undefined };

/** A table whose head row repeats on every page; `totals` rows stand last and in the head's face. */
export type Table = {
  kind: 'table';
  caption?: string | undefined;
  unit?: string | undefined;
  columns: Column[];
  rows: string[][];
  totals?: string[][] | undefined;
};

export type Block = Heading | Paragraph | Table;

/** An annex: it starts its own page, and its title must read as it does in the list under the body (GB/T 9704 7.3.7). */
export type Annex = { title: string; body: Block[] };

/** The edition block on the last page (GB/T 9704 7.4): who gets a copy, who printed it, and when, as `2025年3月6日`. */
export type Edition = { copyTo?: string | undefined; printer: string; printedOn: string };

/** What every document carries between its head and its last page; dates are written out as `2025年3月6日`. */
export type Matter = {
  title: string;
  addressees?: string | undefined;
  body: Block[];
  annexes?: Annex[] | undefined;
  signature?: { body: string; date: string } | undefined;
  note?: string | undefined;
  edition?: Edition | undefined;
};

/** A document under a red head (GB/T 9704 7.2); without a number its place is kept, with a signer it is addressed upward. */
export type RedHeadDocument = Matter & {
  kind: 'red-head';
  issuer: string;
  mark: string;
  number?: string | undefined;
  urgency?: '特急' | '加急' | undefined;
  signer?: string | undefined;
};

/** An internal paper without head (白头件). */
export type PlainDocument = Matter & { kind: 'plain'; issuer: string };

/** An A3 landscape sheet to hang on a wall: a title, a line of facts, one table, and lines at its foot. */
export type WallSheet = {
  kind: 'wall-sheet';
  issuer: string;
  title: string;
  facts: { label: string; value: string }[];
  table: Table;
  foot: string[];
};

export type OfficialDocument = RedHeadDocument | PlainDocument | WallSheet;
