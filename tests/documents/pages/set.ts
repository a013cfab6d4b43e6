import type { SetItem, SetPage, SetRule, SetText } from '#electron/values/set-pages.ts';
import type { SetLine } from '#support/render.ts';

/** A row of text: what stands on one baseline, in millimetres from the page's upper left corner. */
export type Row = { text: string; left: number; right: number; baseline: number };

const MILLIMETRE = 72 / 25.4;

const isText = (item: SetItem): item is SetText => item.kind === 'text';
const isRule = (item: SetItem): item is SetRule => item.kind === 'rule';

/** Text as it is compared: without spaces, wide and narrow forms alike. */
export const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

type Part = { text: string; left: number; right: number; baseline: number };

/** Parts whose baselines lie within this are one row, in millimetres. */
const ONE_ROW = 1.4;

function rowsOf(parts: Part[]): Row[] {
  const rows: Part[][] = [];
  for (const part of parts.toSorted((one, other) => one.baseline - other.baseline)) {
    const row = rows.find(([first]) => Math.abs((first?.baseline ?? 0) - part.baseline) < ONE_ROW);
    if (row) row.push(part);
    else rows.push([part]);
  }
  return rows.map((row) => {
    const across = row.toSorted((one, other) => one.left - other.left);
    return {
      text: bare(across.map(({ text }) => text).join('')),
      left: Math.min(...row.map(({ left }) => left)),
      right: Math.max(...row.map(({ right }) => right)),
      baseline: row[0]?.baseline ?? 0,
    };
  });
}

/** The rows of a set page; what is turned stands apart. */
export const rowsSet = ({ items }: SetPage): Row[] =>
  rowsOf(
    items.filter(isText).flatMap(({ text, x, y, width, turned }) => {
      if (turned) return [];
      return [{ text, left: x / MILLIMETRE, right: (x + width) / MILLIMETRE, baseline: y / MILLIMETRE }];
    }),
  );

/** What stands under the baseline in the box that a PDF's reader gives a line, as a share of the box. */
const UNDER = 0.27;

/** The rows of a page that LibreOffice set; one that holds a turned page number is left out. */
export const rowsPrinted = (lines: SetLine[]): Row[] =>
  rowsOf(
    lines
      .filter(({ left, right, text }) => !(right - left < 8 && /^[—\d ]+$/.test(text) && left < 32))
      .map(({ text, left, right, top, bottom }) => ({
        text,
        left,
        right,
        baseline: bottom - UNDER * (bottom - top),
      })),
  );

/** All of a set page's characters, in an order that the place on the page does not change. */
export const lettersOf = (texts: string[]) => [...bare(texts.join(''))].sort().join('');

/** The texts of a set page in reading order. */
export const textsOf = ({ items }: SetPage) => items.filter(isText).map(({ text }) => text);

/** The level rules of a set page at least `length` millimetres long, from the top, in millimetres. */
export const rulesOf = ({ items }: SetPage, length: number) =>
  items
    .filter(isRule)
    .filter(({ x, toX, y, toY }) => y === toY && toX - x >= length * MILLIMETRE)
    .map(({ y, thickness, color }) => ({ at: y / MILLIMETRE, thickness: thickness / MILLIMETRE, color }))
    .sort((one, other) => one.at - other.at);
