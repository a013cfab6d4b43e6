/** The faces a document is set in, by role; Western letters and digits have their own. */
export type FontRole = 'song' | 'fang' | 'kai' | 'hei' | 'title';

export type Face = {
  name: string;
  /** Carries the characters beyond GB 2312 that `name` lacks. */
  wide: string;
};

export type Fonts = Record<FontRole, Face> & { latin: string };

/** The numbers of one way to lay out GB/T 9704-2012; lengths in twips (1/20 point), scale in percent. */
export type Profile = {
  name: 'common' | 'gbt-33476';
  label: string;
  page: { width: number; height: number };
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  line: number;
  titleLine: number;
  characterScale: number;
  /** Where page numbers stand: towards the outer edge, as GB/T 9704 7.5 says, or in the middle. */
  pageNumber: 'outer' | 'centre';
  thirdLevelBold: boolean;
  /** Which page the edition block ends: an even one, as papers printed on both sides have it, or whichever is the last. */
  editionPage: 'even' | 'last';
  fonts: Fonts;
};

/** Twips in a length given in millimetres. */
export const millimetres = (length: number) => Math.round((length * 1440) / 25.4);

/** One character of body text (三号, 16 points) in twips. */
export const CHARACTER = 320;

/** One character of 四号 (14 points) in twips: the edition block and the page number. */
export const SMALL_CHARACTER = 280;

/** The faces that GB/T 9704 names, as offices have them installed. */
export const FONTS: Fonts = {
  song: { name: '宋体', wide: '宋体' },
  fang: { name: '仿宋_GB2312', wide: '仿宋' },
  kai: { name: '楷体_GB2312', wide: '楷体' },
  hei: { name: '黑体', wide: '黑体' },
  title: { name: '方正小标宋简体', wide: '宋体' },
  latin: 'Times New Roman',
};

/** The margins most offices set (37/35 mm): 22 lines of exactly 28.95 points; 29 points would leave only 21. */
export const COMMON: Profile = {
  name: 'common',
  label: '通行版式（天头37毫米）',
  page: { width: 11906, height: 16838 },
  margins: { top: 2098, right: 1474, bottom: 1984, left: 1587, header: 851, footer: 1447 },
  line: 579,
  titleLine: 700,
  characterScale: 98,
  pageNumber: 'outer',
  thirdLevelBold: false,
  editionPage: 'even',
  fonts: FONTS,
};

/** The coordinates of GB/T 33476.2: half a line's gap (2.42 mm) taken off the margins at head and foot. */
export const GBT_33476: Profile = {
  ...COMMON,
  name: 'gbt-33476',
  label: 'GB/T 33476.2 版式',
  margins: { ...COMMON.margins, top: 1960, bottom: 1847 },
  line: 592,
  titleLine: 709,
};

/** The width of the text area in twips: 8845, that is 156 mm. */
export const textWidth = ({ page, margins }: Profile) => page.width - margins.left - margins.right;
