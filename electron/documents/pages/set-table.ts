import type { Block, Row, Table } from './content.ts';
import { type Mark, moved } from './marks.ts';
import {
  cellMarks,
  frameMarks,
  insetsOf,
  neededHeight,
  type RowPlace,
  rowHeight,
  type SetCell,
} from './set-row.ts';
import type { SetContext, Slice } from './slices.ts';

type SetBlocks = (blocks: Block[], context: SetContext) => Slice[];

/** Edges nearer than this are one, in twips. */
const NEAR = 10;

const sum = (numbers: number[]) => numbers.reduce((whole, each) => whole + each, 0);

/** Where a table begins from the column's left edge. */
function leftOf(table: Table, width: number): number {
  const own = sum(table.columns);
  if (table.align === 'center') return (width - own) / 2;
  return table.align === 'right' ? width - own : table.indent;
}

function setCells(
  row: Row,
  table: Table,
  left: number,
  context: SetContext,
  setBlocks: SetBlocks,
): SetCell[] {
  let column = row.before;
  return row.cells.map((cell) => {
    const x = left + sum(table.columns.slice(0, column));
    const width = sum(table.columns.slice(column, column + cell.span));
    column += cell.span;
    const room = Math.max(1, width - cell.margins.left - cell.margins.right);
    const slices =
      cell.merge === 'continue' ? [] : setBlocks(cell.blocks, { ...context, width: room, inCell: true });
    return { cell, x, width, slices };
  });
}

/** Whether a cell is joined with the one under it. */
const joinsNext = (rows: SetCell[][], row: number, { x, cell }: SetCell) =>
  cell.merge !== undefined &&
  (rows[row + 1]?.some((other) => other.cell.merge === 'continue' && Math.abs(other.x - x) < NEAR) ?? false);

/** How many rows a joined cell goes on beyond its own. */
function goesOn(rows: SetCell[][], row: number, set: SetCell): number {
  let count = 0;
  if (set.cell.merge === 'start')
    while (joinsNext(rows, row + count, { ...set, cell: { ...set.cell, merge: 'continue' } })) count += 1;
  return count;
}

/** Heights of all rows; what a joined cell still needs is added to its last row. */
function heightsOf(table: Table, rows: SetCell[][], placeOf: (index: number) => RowPlace): number[] {
  const heights = table.rows.map((row, index) => rowHeight(row, rows[index] ?? [], table, placeOf(index)));
  for (const [index, cells] of rows.entries())
    for (const cell of cells) {
      const last = index + goesOn(rows, index, cell);
      if (cell.cell.merge !== 'start' || table.rows[last]?.rule === 'exact') continue;
      const place = { first: index === 0, last: last === rows.length - 1 };
      const needed = neededHeight(cell, table, place) + insetsOf(cell, table, place).under;
      heights[last] = (heights[last] ?? 0) + Math.max(0, needed - sum(heights.slice(index, last + 1)));
    }
  return heights;
}

/** The rule that a page's last row needs under it. */
const underOf = (cells: SetCell[], table: Table) =>
  Math.max(0, ...cells.map((cell) => insetsOf(cell, table, { first: false, last: true }).under));

/** Cuts a row's text where `room` ends, every cell by itself. */
function cutRow(
  row: Row,
  cells: SetCell[],
  table: Table,
  place: RowPlace,
  room: number,
  whole: (cells: SetCell[], part: 'head' | 'tail') => Slice,
) {
  const heads = cells.map((cell) => {
    const insets = insetsOf(cell, table, place);
    let used = insets.top + insets.bottom;
    const count = cell.slices.findIndex(({ above, height }) => {
      used += above + height;
      return used > room;
    });
    return { ...cell, slices: count < 0 ? cell.slices : cell.slices.slice(0, count) };
  });
  const begun = heads.every(({ slices }, index) => slices.length > 0 || cells[index]?.slices.length === 0);
  const tails = cells.map((cell, index) => ({
    ...cell,
    slices: cell.slices.slice(heads[index]?.slices.length),
  }));
  if (!begun || row.rule === 'exact' || tails.every(({ slices }) => slices.length === 0)) return undefined;
  return [whole(heads, 'head'), whole(tails, 'tail')] as [Slice, Slice];
}

/** Sets a table into its rows, one slice each; a floating one is a slice without height, kept with the line it hangs on. */
export function setTable(table: Table, context: SetContext, setBlocks: SetBlocks): Slice[] {
  const floats = table.afloat !== undefined && table.afloat.down.from !== 'text';
  const left = floats ? 0 : leftOf(table, context.width);
  const rows = table.rows.map((row) => setCells(row, table, left, context, setBlocks));
  const placeOf = (index: number): RowPlace => ({ first: index === 0, last: index === rows.length - 1 });
  const heights = heightsOf(table, rows, placeOf);

  const marksOf = (index: number, cells: SetCell[], height: number): Mark[] => {
    const place = placeOf(index);
    return cells.flatMap((cell, at) => {
      const outer = { left: at === 0, right: at === cells.length - 1 };
      const under = goesOn(rows, index, cell);
      const box = under > 0 ? sum(heights.slice(index, index + under + 1)) : height;
      const over = { ...place, last: index + under === rows.length - 1 };
      return [
        ...frameMarks(cell, table, height, { ...place, outer, joined: joinsNext(rows, index, cell) }),
        ...cellMarks(cell, table, box, over),
      ];
    });
  };
  const joined = (index: number) => (rows[index] ?? []).some((cell) => joinsNext(rows, index, cell));
  const kept = (cells: SetCell[]) => {
    const [first] = cells[0]?.cell.blocks ?? [];
    return first?.kind === 'paragraph' && first.keepNext;
  };
  const heads = table.rows.findIndex(({ head }) => !head);

  const slices = rows.map((cells, index): Slice => {
    const row = table.rows[index] as Row;
    const height = heights[index] ?? 0;
    const parts = (some: SetCell[], part: 'head' | 'tail'): Slice => {
      const own = rowHeight({ ...row, height: 0, rule: 'auto' }, some, table, placeOf(index));
      const marks = marksOf(index, some, own);
      return { height: own, above: 0, marks, keep: false, ...(part === 'tail' && { cut: cutter(some) }) };
    };
    const cutter = (some: SetCell[]) => (room: number) =>
      cutRow(row, some, table, placeOf(index), room, parts);
    return {
      height,
      above: 0,
      marks: marksOf(index, cells, height),
      under: index + 1 < rows.length ? underOf(cells, table) : 0,
      keep: kept(cells) || joined(index) || (row.head && index + 1 < rows.length),
      ...(!row.whole && !joined(index) && { cut: cutter(cells) }),
    };
  });
  const repeated = heads > 0 ? slices.slice(0, heads) : [];
  const repeating = slices.map((slice, index) =>
    heads > 0 && index >= heads ? { ...slice, repeated } : slice,
  );
  if (!floats || !table.afloat) return repeating;

  let y = 0;
  const marks = slices.flatMap((slice) => {
    const placed = slice.marks.map((mark) => moved(mark, 0, y));
    y += slice.height;
    return placed;
  });
  return [
    {
      height: 0,
      above: 0,
      marks: [],
      keep: true,
      afloat: { ...table.afloat, width: sum(table.columns), height: y, marks },
    },
  ];
}
