import type { Alignment } from '../checker/model.ts';
import type { Line } from './break-lines.ts';
import { HANGING } from './characters.ts';
import type { Look } from './content.ts';
import type { Mark } from './marks.ts';
import { type Atom, firstOf, gapBetween, type Piece, sizeOf } from './pieces.ts';

/** Where a line stands: its beginning, its right end and its baseline, in twips. */
export type Place = { start: number; end: number; baseline: number; align: Alignment; hanging: boolean };

const isSpace = ({ kind }: Piece) => kind === 'space';

/** A line without the spaces at its end, which take no room. */
function trimmed(pieces: Piece[]): Piece[] {
  const last = pieces.findLastIndex((piece) => !isSpace(piece));
  return pieces.slice(0, last + 1);
}

/** True where a justified line may open after this piece. */
const opensAfter = (piece: Piece, next: Piece | undefined) =>
  next !== undefined &&
  (isSpace(piece) ||
    scriptAt(piece, -1) === 'east' ||
    (scriptAt(next, 0) === 'east' && piece.kind === 'text'));

const scriptAt = (piece: Piece | undefined, at: 0 | -1) =>
  piece?.kind === 'text' ? piece.atoms.at(at)?.script : undefined;

/** How often a justified line opens within and after each piece. */
function openings(pieces: Piece[]): number[] {
  return pieces.map((piece, index) => {
    const within =
      piece.kind === 'text' && scriptAt(piece, 0) === 'east' ? (piece.atoms[0]?.count ?? 1) - 1 : 0;
    return within + (opensAfter(piece, pieces[index + 1]) ? 1 : 0);
  });
}

const RAISE = { '1': 0.35, '0': 0, '-1': -0.12 } as const;

function textMark(atom: Atom, x: number, width: number, baseline: number, spacing: number): Mark {
  const { look, script } = atom;
  const size = sizeOf(look) * 20;
  const added = spacing + look.tracking * 20;
  return {
    kind: 'text',
    x,
    y: baseline - look.size * 20 * RAISE[look.raised],
    width: width - look.tracking * 20,
    text: atom.text,
    size,
    face: script === 'east' ? look.eastAsian.name : look.latin.name,
    ...(look.bold && { bold: true as const }),
    ...(look.italic && { italic: true as const }),
    ...(/^[0-9A-F]{6}$/.test(look.color) && look.color !== '000000' && { color: look.color }),
    ...(added !== 0 && { spacing: added }),
  };
}

/** Underlines and lines through text. */
function lineMarks(look: Look, x: number, width: number, baseline: number): Mark[] {
  const size = look.size * 20;
  const at = [...(look.underline ? [0.12] : []), ...(look.struck ? [-0.3] : [])];
  return at.map((share) => {
    const y = baseline + size * share;
    return { kind: 'rule', x, y, toX: x + width, toY: y, thickness: Math.max(8, size / 24) };
  });
}

/** Joins neighbours of one look and script that stand without a gap. */
function addText(marks: Mark[], mark: Mark): void {
  const last = marks.at(-1);
  const joins =
    last?.kind === 'text' &&
    mark.kind === 'text' &&
    Math.abs(last.x + last.width + (last.spacing ?? 0) - mark.x) < 0.01 &&
    last.y === mark.y &&
    last.face === mark.face &&
    last.size === mark.size &&
    last.color === mark.color &&
    last.bold === mark.bold &&
    last.italic === mark.italic &&
    Math.abs((last.spacing ?? 0) - (mark.spacing ?? 0)) < 0.01;
  if (joins) {
    last.text += mark.text;
    last.width += (last.spacing ?? 0) + mark.width;
  } else marks.push(mark);
}

/** Sets one line: aligned, or opened to the measure where it is justified. */
export function setLine(line: Line, place: Place): Mark[] {
  const pieces = trimmed(line.pieces);
  const last = pieces.at(-1);
  const tail = pieces.length - 1;
  const natural = pieces.map((piece, index) => piece.width + gapBetween(pieces[index - 1], piece));
  const all = natural.reduce((sum, width) => sum + width, 0);
  const room = place.end - place.start;
  const hangs = place.hanging && last !== undefined && HANGING.test(firstOf(last)) && all > room + 1e-6;
  const inside = hangs ? pieces.slice(0, tail) : pieces;
  const width = hangs ? all - (natural[tail] ?? 0) : all;
  const spare = Math.max(0, room - width);

  const tabbed = pieces.some(({ kind }) => kind === 'tab');
  const justified =
    !tabbed && (place.align === 'distribute' || (place.align === 'both' && line.end === 'full'));
  const opened = justified ? openings(inside) : [];
  const count = opened.reduce((sum, each) => sum + each, 0);
  const share = count > 0 ? spare / count : 0;
  let x = place.start;
  if (!tabbed && place.align === 'right') x += spare;
  else if (!tabbed && place.align === 'center') x += spare / 2;

  const marks: Mark[] = [];
  for (const [index, piece] of pieces.entries()) {
    x += gapBetween(pieces[index - 1], piece);
    const after = share > 0 && index < inside.length && opensAfter(piece, inside[index + 1]) ? share : 0;
    if (piece.kind === 'picture') {
      const { width, height, picture } = piece;
      marks.push({ kind: 'image', x, y: place.baseline - height, width, height, path: picture.path });
    }
    if ('atoms' in piece) {
      let at = x;
      for (const atom of piece.atoms) {
        const spacing = atom.script === 'east' ? share : 0;
        const width = atom.natural + spacing * (atom.count - 1);
        if (piece.kind === 'text') addText(marks, textMark(atom, at, width, place.baseline, spacing));
        else if (share === 0 && scriptAt(pieces[index - 1], -1) === 'west') addSpace(marks, atom);
        marks.push(...lineMarks(atom.look, at, width + after, place.baseline));
        at += width;
      }
      x = at + after;
      continue;
    }
    if (piece.kind === 'tab') marks.push(...lineMarks(piece.look, x, piece.width, place.baseline));
    x += piece.width;
  }
  return marks;
}

/** A space goes with the Western word before it, so that copied text keeps it. */
function addSpace(marks: Mark[], { text, natural }: Atom): void {
  const last = marks.at(-1);
  if (last?.kind !== 'text') return;
  last.text += text;
  last.width += natural;
}
