import type { SetBox, SetImage, SetRule, SetText } from '#electron/values/set-pages.ts';
import type { Border } from './content.ts';

/** What is set, in twips from wherever it is being put together; faces and pictures still by name. */
export type Mark =
  | (Omit<SetText, 'face'> & { face: string })
  | SetRule
  | SetBox
  | (Omit<SetImage, 'image'> & { path: string | undefined });

/** A mark moved by an offset. */
export function moved<M extends Mark>(mark: M, across: number, down: number): M {
  const placed = { ...mark, x: mark.x + across, y: mark.y + down };
  return mark.kind === 'rule' ? { ...placed, toX: mark.toX + across, toY: mark.toY + down } : placed;
}

/** A mark turned by 90° clockwise within a box `width` wide, or by 270° within one `height` high. */
export function turned(mark: Mark, degrees: 90 | 270, width: number, height: number): Mark {
  const turn = (x: number, y: number) => (degrees === 90 ? { x: width - y, y: x } : { x: y, y: height - x });
  if (mark.kind === 'rule') {
    const to = turn(mark.toX, mark.toY);
    return { ...mark, ...turn(mark.x, mark.y), toX: to.x, toY: to.y };
  }
  if (mark.kind === 'text') return { ...mark, ...turn(mark.x, mark.y), turned: degrees };
  const corner = degrees === 90 ? turn(mark.x, mark.y + mark.height) : turn(mark.x + mark.width, mark.y);
  return { ...mark, ...corner, width: mark.height, height: mark.width };
}

/** Twips in an eighth of a point. */
const EIGHTH = 2.5;

/** The strokes of a border and what parts them, in twips: one, or two as thick with as much between. */
export const thicknessOf = ({ style, size }: Border) => size * EIGHTH * (style === 'double' ? 3 : 1);

const colorOf = ({ color }: Border) =>
  /^[0-9a-f]{6}$/i.test(color) && !/^0{6}$/.test(color) ? { color } : {};

/** A border's strokes from one point to another along one axis; the points lie on its upper or left edge. */
export function borderMarks(
  border: Border,
  from: { x: number; y: number },
  to: { x: number; y: number },
): SetRule[] {
  const stroke = border.size * EIGHTH;
  const level = from.y === to.y;
  const places = border.style === 'double' ? [0.5, 2.5] : [0.5];
  return places.map((place) => {
    const [across, down] = level ? [0, place * stroke] : [place * stroke, 0];
    return {
      kind: 'rule',
      x: from.x + across,
      y: from.y + down,
      toX: to.x + across,
      toY: to.y + down,
      thickness: stroke,
      ...colorOf(border),
      ...(border.style === 'dashed' && { dashed: true as const }),
    };
  });
}
