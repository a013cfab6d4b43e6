/** Which script a face is for: East Asian text, or Latin letters and digits. */
export type Face = {
  name: string;
  /** Named through the theme, which a change of theme would change (and WPS reads otherwise). */
  theme: boolean;
};

/** A stretch of a paragraph's text in one look; size in points, scale in percent. */
export type Run = {
  from: number;
  to: number;
  eastAsian: Face;
  latin: Face;
  size: number;
  bold: boolean;
  /** Six hexadecimal digits in capitals, or `auto`. */
  color: string;
  scale: number;
  /** Added to each character's width, in points. */
  tracking: number;
  hidden: boolean;
  /** “” — … are set in the East Asian face. */
  eastAsianHint: boolean;
};

export type Alignment = 'left' | 'center' | 'right' | 'both' | 'distribute';

/** Indents in characters of the paragraph's own size; `first` is counted from `left` and negative where it hangs. */
export type Indent = { left: number; right: number; first: number };

/** Line pitch in twips; `auto` counts 240 to a single line. */
export type Pitch = { before: number; after: number; line: number; rule: 'exact' | 'atLeast' | 'auto' };

/** Where a paragraph stands in a table, all counted from 0; `column` by the table's grid, joined cells counted in full. */
export type CellPlace = { table: number; row: number; column: number };

/** A paragraph as it will be set, its style's and the document's settings included. */
export type Paragraph = {
  index: number;
  text: string;
  runs: Run[];
  align: Alignment;
  indent: Indent;
  /** Tab stops at the left, in characters from the text's edge. */
  tabStops: number[];
  pitch: Pitch;
  /** It begins a page: by itself, by a break before it, or as the first of a section that begins one. */
  newPage: boolean;
  /** A red rule at it: a border of its own or of its table, or a drawn line. */
  redRule: boolean;
  /** With a border of its own, of any colour. */
  ruled: boolean;
  /** The mark that the word processor numbers it with (一、, 1.); it is not in the text. */
  listMark: string | undefined;
  /** A line of a table of contents, made by the word processor or by hand. */
  contentsLine: boolean;
  /** Within a text box or frame, so that its place on the page is not its place in the text. */
  boxed: boolean;
  snapped: boolean;
  section: number;
  cell?: CellPlace | undefined;
};

/** A table: `rules` where it has horizontal lines, `afloat` where it is pinned to the text area's lower edge. */
export type Table = { rules: boolean; afloat: boolean };

/** A page number's foot: `dashed` between dashes; line height and inward indent in twips. */
export type Foot = {
  text: string;
  hasPage: boolean;
  dashed: boolean;
  align: Alignment;
  /** From the outer edge, in characters of its own size. */
  indent: Indent;
  face: Face;
  size: number;
  lineHeight: number;
  boxed: boolean;
  /** The foot holds more than the page number. */
  more: boolean;
};

/** A section's page; lengths in twips. */
export type Section = {
  width: number;
  height: number;
  margins: { top: number; right: number; bottom: number; left: number; footer: number };
  grid: 'none' | 'lines' | 'linesAndChars' | 'snapToChars';
  gridPitch: number;
  firstDiffers: boolean;
  /** What stands in its first page's header. */
  header: Paragraph[];
  feet: { odd: Foot | undefined; even: Foot | undefined; first: Foot | undefined };
};

/** What is left in the file of its making. */
export type Traces = {
  insertions: number;
  deletions: number;
  comments: number;
  /** The template that the settings name, on the disk of whoever made the file. */
  template: string | undefined;
  /** Names of mail-merge fields that no letter has been filled from. */
  mergeFields: string[];
};

/** A document taken apart for the rules: plain data, no XML. */
export type Model = {
  sections: Section[];
  paragraphs: Paragraph[];
  tables: Table[];
  oddAndEven: boolean;
  traces: Traces;
  /** Pictures in the text, whose words nobody reads. */
  pictures: number;
};
