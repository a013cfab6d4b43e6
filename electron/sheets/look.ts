import type { Alignment, Borders, Font } from 'exceljs';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;

/** A thin black line on all four sides. */
export const BOXED: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** The fonts of official tables: 黑体 for title and head, 宋体 for the rest. */
export const FONTS = {
  title: { name: '黑体', size: 18, family: 3, charset: 134 },
  head: { name: '黑体', size: 10.5, family: 3, charset: 134 },
  body: { name: '宋体', size: 10.5, family: 3, charset: 134 },
} satisfies Record<string, Partial<Font>>;

/** How words stand in a cell. */
export function cellAlignment(horizontal: 'left' | 'center' | 'right', wrapText = true): Partial<Alignment> {
  return { horizontal, vertical: 'middle', wrapText };
}

/** Paper by its number in the file format, how many digits fit between its margins lying on its side, and its sides in points. */
export const PAPERS = {
  A4: { number: 9, capacity: 136, short: 595, long: 842 },
  A3: { number: 8, capacity: 200, short: 842, long: 1191 },
} as const;

/** Margins in inches. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 };

/** A digit of Excel's own face at 96 dots an inch, in points; columns are measured in it. */
const DIGIT = 5.25;

/** How much of a page's height rows may fill in Excel, in points: a table wider than the paper is made smaller, and more of it fits. */
export function roomOf(
  { paper, orientation }: { paper: keyof typeof PAPERS; orientation?: 'portrait' | 'landscape' },
  width: number,
): number {
  const { short, long } = PAPERS[paper];
  const [across, down] = orientation === 'portrait' ? [short, long] : [long, short];
  const room = {
    across: across - (MARGINS.left + MARGINS.right) * 72,
    down: down - (MARGINS.top + MARGINS.bottom) * 72,
  };
  return room.down * Math.max(1, (width * DIGIT) / room.across);
}

/** 第 1 页，共 3 页, in the middle of the foot. */
export const PAGE_FOOTER = '&C&"宋体,常规"&10第 &P 页，共 &N 页';
