import type { PlainDate } from '#electron/values/plain-date.ts';

/**
 * Where the edition block stands: at the foot of the last page; on a page of its own; on one after a blank page; or on
 * the next even page, which Word and WPS find for themselves.
 */
export type EditionPlace = 'foot' | 'own-page' | 'blank-and-own-page' | 'even-page';

/** How a document is put on paper, whatever it says. */
export type Output = {
  /** The day the paper is of, kept in the file's properties; none where it has no day of its own. */
  on?: PlainDate | undefined;
  /** The paper carries the red head already (套打): what is red is left out, and its place is kept. */
  printedPaper?: boolean | undefined;
  edition?: EditionPlace | undefined;
};

/**
 * Where the edition block goes so that it ends an even page of a paper printed on both sides, known the pages that the
 * text takes without the block and with it at its foot.
 */
export function editionOnEvenPage(textPages: number, pages: number): EditionPlace {
  if (pages % 2 === 0) return 'foot';
  return textPages % 2 === 1 ? 'own-page' : 'blank-and-own-page';
}
