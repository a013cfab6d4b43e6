import type { BodyTexts } from '../pages/set-pages.ts';
import type { Paragraph } from './model.ts';

/** Where a paragraph is set: its first and last page, counted from 0, and its lines without spaces. */
export type Placement = { first: number; last: number; lines: string[] };

/** A document's pages as far as rules ask: their number, where each paragraph stands (by index), what could not be set. */
export type Laid = { pages: number; of: (Placement | undefined)[]; remarks: string[] };

/** A character's place: its page and baseline. */
type Spot = { page: number; baseline: number };

const tight = (text: string) => text.replace(/\s/g, '');

function linesOf(text: string, spots: Spot[]): string[] {
  const lines: string[] = [];
  let last: Spot | undefined;
  for (const [at, spot] of spots.entries()) {
    const same = last && last.page === spot.page && Math.abs(last.baseline - spot.baseline) < 60;
    if (same) lines[lines.length - 1] += text[at] ?? '';
    else lines.push(text[at] ?? '');
    last = spot;
  }
  return lines;
}

/** Lines and shapes that are not drawn move no words. */
const movesWords = (remark: string) => !remark.includes('图形');

/** Finds each paragraph among the set words; one that is not found there, as hidden text, has no place. */
export function laidOf(paragraphs: Paragraph[], { pages, remarks }: BodyTexts): Laid {
  let all = '';
  const spots: Spot[] = [];
  for (const [page, texts] of pages.entries())
    for (const { text, baseline } of texts) {
      const words = tight(text);
      all += words;
      for (let at = 0; at < words.length; at += 1) spots.push({ page, baseline });
    }
  let next = 0;
  const of = paragraphs.map(({ text }): Placement | undefined => {
    const words = tight(text);
    if (words === '') return undefined;
    const ahead = all.indexOf(words, next);
    const from = ahead >= 0 ? ahead : all.indexOf(words);
    if (from < 0) return undefined;
    if (ahead >= 0) next = from + words.length;
    const own = spots.slice(from, from + words.length);
    return { first: own[0]?.page ?? 0, last: own.at(-1)?.page ?? 0, lines: linesOf(words, own) };
  });
  return { pages: pages.length, of, remarks: remarks.filter(movesWords) };
}
