import { breakLines, widthOf } from './pages/break-lines.ts';
import type { Look } from './pages/content.ts';
import { piecesOf } from './pages/pieces.ts';
import { CHARACTER, COMMON, textWidth } from './profile.ts';

/** Body text as every layout sets it. */
const BODY: Look = {
  eastAsian: { name: COMMON.fonts.fang.name, theme: false },
  latin: { name: COMMON.fonts.latin, theme: false },
  size: CHARACTER / 20,
  scale: COMMON.characterScale,
  bold: false,
  italic: false,
  underline: false,
  struck: false,
  raised: 0,
  color: 'auto',
  tracking: 0,
  hidden: false,
  eastAsianHint: true,
};

/** A body paragraph's lines as the page setter breaks it, the first one `indent` characters in; `left` is what is free at its end, in twips. */
function setLines(text: string, indent: number): { text: string; left: number }[] {
  const { pieces } = piecesOf([{ kind: 'text', text, look: BODY }], { character: 0, page: '', pages: '' });
  const end = textWidth(COMMON);
  const start = (line: number) => (line === 0 ? indent * CHARACTER : 0);
  return breakLines(pieces, { start, end, tabs: [], defaultTab: CHARACTER, hanging: true })
    .map((line, at) => ({
      text: line.pieces
        .flatMap((piece) => ('atoms' in piece ? piece.atoms.map((atom) => atom.text) : []))
        .join(''),
      left: end - start(at) - widthOf(line.pieces),
    }))
    .filter((line) => line.text !== '');
}

/** A body paragraph's lines as the page setter breaks it, the first one `indent` characters in. */
export const bodyLines = (text: string, indent = 2): string[] =>
  setLines(text, indent).map((line) => line.text);

/** A stretch of text that is set wider, by `extra` twips in all. */
export type Spread = { from: number; to: number; extra: number };

/** Beyond what is free, so that rounding keeps no letter on the line. */
const SURELY = 20;

/**
 * The lines that are set a little wider, as a typist does, so that a letter goes on to the next line with the word it counts:
 * C类 is not parted. No character that keeps them together is known to Word, WPS and LibreOffice alike.
 */
export function spreadsIn(text: string, indent = 2): Spread[] {
  const spreads: Spread[] = [];
  if (!/[A-Za-z][类级档]/.test(text)) return spreads;
  let from = 0;
  for (;;) {
    const lines = setLines(text.slice(from), from === 0 ? indent : 0);
    const at = lines.findIndex(
      (line, index) => /[A-Za-z]$/.test(line.text) && /^[类级档]/.test(lines[index + 1]?.text ?? ''),
    );
    const line = lines[at];
    if (!line) return spreads;
    const begins = from + lines.slice(0, at).reduce((sum, each) => sum + each.text.length, 0);
    const kept = line.text.replace(/[（“]?[A-Za-z]+$/, '').length;
    if (kept === 0) return spreads;
    spreads.push({ from: begins, to: begins + kept, extra: Math.max(0, line.left) + SURELY });
    from = begins + kept;
  }
}
