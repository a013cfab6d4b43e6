import { expect } from 'vitest';
import type { SetLine } from '#support/render.ts';

/** Expects a measure in millimetres within a tolerance, and says both when it is not. */
export const near = (measured: number | undefined, wanted: number, within: number) => {
  const off = Math.abs((measured ?? Number.NaN) - wanted);
  expect(off <= within, `measured ${measured}, wanted ${wanted} ± ${within}`).toBe(true);
};

/** The page number stands under the text area, which ends at 262 mm. */
const isBody = (line: SetLine) => line.top < 262;

/** The texts of the body's rows on a page, those at the same height joined. */
export const rowsOf = (lines: SetLine[]) =>
  [...Map.groupBy(lines.filter(isBody), (line) => Math.round(line.top))].map(([, row]) =>
    row.map((line) => line.text).join(''),
  );

/** The first line of a page that contains a text, spaces aside. */
export const lineWith = (text: string, lines: SetLine[] = []) =>
  lines.find((line) => line.text.replaceAll(' ', '').includes(text));

/** The middle of a line across the page. */
export const middle = (line: SetLine | undefined) => ((line?.left ?? 0) + (line?.right ?? 0)) / 2;

/** Rows or columns of ink that lie together, as the place where each band begins and ends. */
export function bands(places: number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const place of places) {
    const last = found.at(-1);
    if (last && place - last.to < 0.15) last.to = place;
    else found.push({ from: place, to: place });
  }
  return found;
}
