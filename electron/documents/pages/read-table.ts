import { overlaid, type Styles } from '../checker/styles-of.ts';
import { childOf, numberOf, switchOf, valOf, type XmlNode } from '../checker/xml-tree.ts';
import type { Block, Cell, CellSide, Row, Table } from './content.ts';
import { bordersOf, holderOf } from './read-looks.ts';

const CELL = ['top', 'bottom', 'left', 'right'] as const;
const TABLE = [...CELL, 'insideH', 'insideV'] as const;

/** Cell margins where nothing says otherwise, in twips. */
const USUAL: Record<CellSide, number> = { top: 0, bottom: 0, left: 115, right: 115 };

function marginsOf(node: XmlNode | undefined, below: Record<CellSide, number>): Record<CellSide, number> {
  const side = (name: CellSide, other: string) =>
    numberOf(childOf(node, `w:${name}`) ?? childOf(node, `w:${other}`), 'w:w') ?? below[name];
  return {
    top: side('top', 'top'),
    bottom: side('bottom', 'bottom'),
    left: side('left', 'start'),
    right: side('right', 'end'),
  };
}

function readCell(node: XmlNode, margins: Cell['margins'], blocksOf: (cell: XmlNode) => Block[]): Cell {
  const properties = childOf(node, 'w:tcPr');
  const width = childOf(properties, 'w:tcW');
  const merge = childOf(properties, 'w:vMerge');
  const borders = childOf(properties, 'w:tcBorders');
  const align = valOf(properties, 'w:vAlign');
  const fill = childOf(properties, 'w:shd')?.attributes['w:fill'];
  return {
    span: numberOf(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1,
    width: width?.attributes['w:type'] === 'dxa' ? numberOf(width, 'w:w') : undefined,
    merge: merge && (merge.attributes['w:val'] === 'restart' ? 'start' : 'continue'),
    borders: bordersOf(borders, CELL),
    bare: new Set(
      (borders?.children ?? [])
        .filter(({ attributes }) => ['nil', 'none'].includes(attributes['w:val'] ?? ''))
        .map(({ name }) => name.slice(2)),
    ),
    margins: marginsOf(childOf(properties, 'w:tcMar'), margins),
    align: align === 'center' || align === 'bottom' ? align : 'top',
    fill: fill === 'auto' ? undefined : fill,
    blocks: blocksOf(node),
  };
}

function readRow(node: XmlNode, margins: Cell['margins'], blocksOf: (cell: XmlNode) => Block[]): Row {
  const properties = childOf(node, 'w:trPr');
  const height = childOf(properties, 'w:trHeight');
  const rule = height?.attributes['w:hRule'];
  const cells = (parent: XmlNode): XmlNode[] =>
    parent.children.flatMap((child) =>
      child.name === 'w:tc' ? [child] : /^w:(sdt|sdtContent|customXml)$/.test(child.name) ? cells(child) : [],
    );
  return {
    height: numberOf(height, 'w:val') ?? 0,
    rule: rule === 'exact' ? 'exact' : height ? 'atLeast' : 'auto',
    whole: switchOf(properties, 'w:cantSplit') ?? false,
    head: switchOf(properties, 'w:tblHeader') ?? false,
    before: numberOf(childOf(properties, 'w:gridBefore'), 'w:val') ?? 0,
    cells: cells(node).map((cell) => readCell(cell, margins, blocksOf)),
  };
}

/** Column widths: the grid's, or those of the widest row where a file gives no grid. */
function columnsOf(node: XmlNode, rows: Row[]): number[] {
  const grid = (childOf(node, 'w:tblGrid')?.children ?? []).map((column) => numberOf(column, 'w:w') ?? 0);
  if (grid.length > 0 && grid.some((width) => width > 0)) return grid;
  const longest = rows.reduce(
    (one: Row | undefined, other) => (one && one.cells.length >= other.cells.length ? one : other),
    undefined,
  );
  return (longest?.cells ?? []).map(({ width = 1000 }) => width);
}

/** A table with its style's and its own settings. */
export function readTable(node: XmlNode, styles: Styles, blocksOf: (cell: XmlNode) => Block[]): Table {
  const direct = childOf(node, 'w:tblPr');
  const properties = overlaid(styles.table(valOf(direct, 'w:tblStyle')), direct);
  const holder = holderOf(properties);
  const margins = marginsOf(properties.get('w:tblCellMar'), USUAL);
  const trs = (parent: XmlNode): XmlNode[] =>
    parent.children.flatMap((child) =>
      child.name === 'w:tr' ? [child] : /^w:(sdt|sdtContent|customXml)$/.test(child.name) ? trs(child) : [],
    );
  const rows = trs(node).map((row) => readRow(row, margins, blocksOf));
  const align = valOf(holder, 'w:jc');
  const place = properties.get('w:tblpPr');
  const axis = (anchor: string, offset: string, spec: string, usual: string) => ({
    from: place?.attributes[anchor] ?? usual,
    ...(place?.attributes[spec]
      ? { align: place.attributes[spec] }
      : { offset: numberOf(place, offset) ?? 0 }),
  });
  return {
    kind: 'table',
    columns: columnsOf(node, rows),
    align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left',
    indent: numberOf(properties.get('w:tblInd'), 'w:w') ?? 0,
    borders: bordersOf(properties.get('w:tblBorders'), TABLE),
    rows,
    ...(place && {
      afloat: {
        across: axis('w:horzAnchor', 'w:tblpX', 'w:tblpXSpec', 'text'),
        down: axis('w:vertAnchor', 'w:tblpY', 'w:tblpYSpec', 'text'),
      },
    }),
  };
}
