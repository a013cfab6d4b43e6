import type { Block, TextDocument } from './document.ts';
import { bodyLines } from './line-breaks.ts';
import { millimetres, type Profile } from './profile.ts';

/** The lines of each kind's head beyond its mark's place, and where the mark begins, in millimetres under the text area's edge. */
const HEADS: Record<TextDocument['kind'], { below: number; lines: number }> = {
  'red-head': { below: 35, lines: 7.4 },
  letter: { below: 17, lines: 4 },
  order: { below: 20, lines: 7 },
  minutes: { below: 35, lines: 7.4 },
  plain: { below: 0, lines: 0 },
};

/** The lines of body text a first page has room for, given the lines its title takes; a careful estimate. */
function bodyLinesOnFirstPage(
  document: TextDocument,
  titleCount: number,
  under: number,
  profile: Profile,
): number {
  const { below, lines } = HEADS[document.kind];
  const { page, margins, line, titleLine } = profile;
  const addressees = bodyLines(document.addressees ?? '', 0).length;
  const taken = millimetres(below) + (lines + under + addressees + 1) * line + titleCount * titleLine;
  return Math.floor((page.height - margins.top - margins.bottom - taken) / line);
}

/** True where nothing but headings stands before the last paragraph, so that moving it on would empty the first page. */
const isSingleParagraph = (blocks: Block[]): boolean =>
  blocks.slice(0, -1).every(({ kind }) => kind === 'heading');

/** More lines than this and what follows them do not fit one page together. */
const PAGE_LINES = 21;

/**
 * How a body's last paragraph stays with the signature after it: as a whole; but for its first lines; or, one line long and
 * alone, not at all. LibreOffice moves such a paragraph whole, which would leave the first page without text
 * (GB/T 9704 7.3.3), or not hold it at all where it does not fit a page together with what follows.
 */
export type KeepLast = boolean | { cutAfter: number };

/** Decides {@link KeepLast} for a body under a title and `under` more lines, with `closing` lines kept to it and `foot` more that must fit the same page. */
export function keepLast(
  document: TextDocument,
  titleCount: number,
  { under, closing, foot }: { under: number; closing: number; foot: number },
  profile: Profile,
): KeepLast {
  if (closing === 0) return false;
  const { body } = document;
  const last = body.at(-1);
  if (last?.kind !== 'paragraph') return true;
  const lines = bodyLines(last.text).length;
  const least = lines + closing - PAGE_LINES;
  if (!isSingleParagraph(body)) return least > 0 ? { cutAfter: least } : true;
  const room = bodyLinesOnFirstPage(document, titleCount, under, profile) - (body.length - 1);
  if (lines + closing + foot <= room) return true;
  return lines < 2 ? false : { cutAfter: Math.max(1, least, Math.min(lines - 1, room)) };
}
