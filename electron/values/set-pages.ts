/** Pages as they are printed: plain data, lengths in points from a page's upper left corner. */

/** Text on one baseline, `width` wide whatever face stands in; `spacing` is added after each character. */
export type SetText = {
  kind: 'text';
  x: number;
  y: number;
  width: number;
  text: string;
  size: number;
  /** Which of the document's `faces`. */
  face: number;
  bold?: true;
  italic?: true;
  /** Six hexadecimal digits; black where there is none. */
  color?: string;
  spacing?: number;
  /** Degrees clockwise about the text's beginning. */
  turned?: number;
};

/** A straight line of a thickness. */
export type SetRule = {
  kind: 'rule';
  x: number;
  y: number;
  toX: number;
  toY: number;
  thickness: number;
  color?: string;
  dashed?: true;
};

/** A filled area. */
export type SetBox = { kind: 'box'; x: number; y: number; width: number; height: number; color: string };

/** A picture, one of the document's `images`; an empty frame where its kind cannot be shown. */
export type SetImage = {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  image: number | undefined;
};

export type SetItem = SetText | SetRule | SetBox | SetImage;

export type SetPage = { width: number; height: number; items: SetItem[] };

/** A document's pages in order; `remarks` are Chinese sentences on what could not be set as the file has it. */
export type SetDocument = {
  /** CSS font-family lists. */
  faces: string[];
  /** Data addresses. */
  images: string[];
  pages: SetPage[];
  remarks: string[];
};
