import type { Cell, Row, Table } from './content.ts';
import { borderMarks, type Mark, moved, thicknessOf } from './marks.ts';
import { heightOf, type Slice } from './slices.ts';

/** A cell set: where it stands in its row, and its text. */
export type SetCell = { cell: Cell; x: number; width: number; slices: Slice[] };

/** Where a row stands in its table. */
export type RowPlace = { first: boolean; last: boolean };

/** The border of a cell's side: its own, or the table's for that side. */
export function sideOf(side: 'top' | 'bottom' | 'left' | 'right', cell: Cell, table: Table, outer: boolean) {
  if (cell.borders[side]) return cell.borders[side];
  if (cell.bare.has(side)) return undefined;
  const inner = side === 'top' || side === 'bottom' ? 'insideH' : 'insideV';
  return table.borders[outer ? side : inner];
}

/** Over and under a cell's text: its margins, the rule over it, and the rule under the table's last row. */
export function insetsOf({ cell }: SetCell, table: Table, { first, last }: RowPlace) {
  const over = sideOf('top', cell, table, first);
  const under = last ? sideOf('bottom', cell, table, true) : undefined;
  return {
    top: cell.margins.top + (over ? thicknessOf(over) : 0),
    bottom: cell.margins.bottom,
    under: under ? thicknessOf(under) : 0,
  };
}

/** What a cell needs with its insets, the rule under it apart. */
export function neededHeight(set: SetCell, table: Table, place: RowPlace): number {
  const { top, bottom } = insetsOf(set, table, place);
  return top + heightOf(set.slices) + bottom;
}

/**
 * A row's height: what it asks for, and what its cells need unless it is exact; the rule under the last one comes on top,
 * as LibreOffice has it.
 */
export function rowHeight(row: Row, cells: SetCell[], table: Table, place: RowPlace): number {
  if (row.rule === 'exact') return row.height;
  const needed = cells
    .filter(({ cell }) => cell.merge === undefined)
    .map((cell) => neededHeight(cell, table, place));
  const under = Math.max(0, ...cells.map((cell) => insetsOf(cell, table, place).under));
  return Math.max(row.height, ...needed) + under;
}

/** A cell's text in a box `height` high. */
export function cellMarks(set: SetCell, table: Table, height: number, place: RowPlace): Mark[] {
  const { cell, x, slices } = set;
  const insets = insetsOf(set, table, place);
  const spare = height - insets.top - insets.bottom - insets.under - heightOf(slices);
  let y = insets.top + (cell.align === 'top' ? 0 : Math.max(0, cell.align === 'center' ? spare / 2 : spare));
  return slices.flatMap(({ above, height: each, marks }) => {
    y += above;
    const placed = marks.map((mark) => moved(mark, x + cell.margins.left, y));
    y += each;
    return placed;
  });
}

/** A cell's fill and the rules around it. */
export function frameMarks(
  { cell, x, width }: SetCell,
  table: Table,
  height: number,
  place: RowPlace & { outer: { left: boolean; right: boolean }; joined: boolean },
): Mark[] {
  const marks: Mark[] = [];
  const [right, bottom] = [x + width, height];
  if (cell.fill) marks.push({ kind: 'box', x, y: 0, width, height, color: cell.fill });
  const top = cell.merge === 'continue' ? undefined : sideOf('top', cell, table, place.first);
  const under = sideOf('bottom', cell, table, place.last);
  const before = sideOf('left', cell, table, place.outer.left);
  const after = sideOf('right', cell, table, place.outer.right);
  if (top) marks.push(...borderMarks(top, { x, y: 0 }, { x: right, y: 0 }));
  if (under && !place.joined) {
    const y = place.last ? bottom - thicknessOf(under) : bottom;
    marks.push(...borderMarks(under, { x, y }, { x: right, y }));
  }
  if (before && (place.outer.left || cell.borders.left))
    marks.push(
      ...borderMarks(
        before,
        { x: x - thicknessOf(before) / 2, y: 0 },
        { x: x - thicknessOf(before) / 2, y: bottom },
      ),
    );
  if (after)
    marks.push(
      ...borderMarks(
        after,
        { x: right - thicknessOf(after) / 2, y: 0 },
        { x: right - thicknessOf(after) / 2, y: bottom },
      ),
    );
  return marks;
}
