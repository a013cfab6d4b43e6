import { escaped } from '#electron/values/xml-text.ts';
import type { Mend } from './finding.ts';
import type { Piece } from './read-inline.ts';
import type { ParagraphSource } from './read-paragraphs.ts';
import type { Splice } from './splice.ts';

export type TextMend = Extract<Mend, { kind: 'text' }>;

/** Mends that do not touch one another; of two that do, the later waits for the next round. */
export function apart(mends: TextMend[]): TextMend[] {
  const chosen: TextMend[] = [];
  for (const mend of [...mends].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = chosen.at(-1);
    if (!last || mend.from > last.to || (mend.from === last.to && last.to > last.from && mend.to > mend.from))
      chosen.push(mend);
  }
  return chosen;
}

const isText = ({ node }: Piece) => node.name === 'w:t';

/** The piece that takes a mend's new words: the first of its own, or the one its place follows. */
const hostOf = (pieces: Piece[], { from, to }: TextMend) =>
  pieces.find((piece) => isText(piece) && piece.from < to && piece.to > from) ??
  pieces.find((piece) => isText(piece) && piece.to === from && from === to) ??
  pieces.find((piece) => isText(piece) && piece.from <= from && piece.to >= to);

/** Rewrites the pieces of a paragraph's text that mends touch; each keeps its run and its look. */
export function textSplices({ pieces }: ParagraphSource, text: string, mends: TextMend[]): Splice[] {
  const chosen = apart(mends).map((mend) => ({ mend, host: hostOf(pieces, mend) }));
  return pieces.flatMap((piece): Splice[] => {
    let words = text.slice(piece.from, piece.to);
    let changed = false;
    for (const { mend, host } of [...chosen].reverse()) {
      const from = Math.max(mend.from, piece.from);
      const to = Math.min(mend.to, piece.to);
      if (!host || from > to || (from === to && host !== piece)) continue;
      const added = host === piece ? mend.text : '';
      words = words.slice(0, from - piece.from) + added + words.slice(to - piece.from);
      changed = true;
    }
    if (!changed) return [];
    const { start, end } = piece.node;
    const kept = isText(piece) ? `<w:t xml:space="preserve">${escaped(words)}</w:t>` : '';
    return [{ start, end, text: kept }];
  });
}
