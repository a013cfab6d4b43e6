import { breakLines } from './pages/break-lines.ts';
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

/** A body paragraph's lines as the page setter breaks it, the first one `indent` characters in. */
export function bodyLines(text: string, indent = 2): string[] {
  const { pieces } = piecesOf([{ kind: 'text', text, look: BODY }], { character: 0, page: '', pages: '' });
  const lines = breakLines(pieces, {
    start: (line) => (line === 0 ? indent * CHARACTER : 0),
    end: textWidth(COMMON),
    tabs: [],
    defaultTab: CHARACTER,
    hanging: true,
  });
  return lines
    .map((line) =>
      line.pieces.flatMap((piece) => ('atoms' in piece ? piece.atoms.map((atom) => atom.text) : [])).join(''),
    )
    .filter((line) => line !== '');
}
