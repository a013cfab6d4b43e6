/**
 * Advance widths of Times New Roman and its metric equals, in thousandths of the size: U+0020 to U+007E, then U+00A0 to
 * U+00FF. Taken from Liberation Serif 1.07, which was made to these widths.
 */
const REGULAR =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541';
const BOLD =
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520';
const ITALIC =
  '250 333 420 500 500 833 778 214 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500 920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500 333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541';
const SUPPLEMENT =
  '250 333 500 500 500 500 200 500 333 760 276 500 564 333 760 500 400 549 300 300 333 576 453 250 333 300 310 500 750 750 750 444 722 722 722 722 722 722 889 667 611 611 611 611 333 333 333 333 722 722 722 722 722 722 722 564 722 722 722 722 722 722 556 500 444 444 444 444 444 444 667 444 444 444 444 444 278 278 278 278 500 500 500 500 500 500 500 549 500 500 500 500 500 500 500 500';

const numbers = (list: string) => list.split(' ').map((width) => Number(width) / 1000);
const TABLES = {
  regular: numbers(REGULAR),
  bold: numbers(BOLD),
  italic: numbers(ITALIC),
  supplement: numbers(SUPPLEMENT),
};

/** Where a face has no widths of its own here, as for Chinese faces' letters and digits. */
const HALF = 0.5;

/** The advance of a Western character as a share of its size. */
export function westernAdvance(
  character: string,
  look: { bold: boolean; italic: boolean; halfWidth: boolean },
): number {
  const code = character.codePointAt(0) ?? 0;
  if (look.halfWidth) return HALF;
  if (code >= 0xa0 && code <= 0xff) return TABLES.supplement[code - 0xa0] ?? HALF;
  const table = look.bold ? TABLES.bold : look.italic ? TABLES.italic : TABLES.regular;
  return table[code - 0x20] ?? HALF;
}
