import { element, valued } from './xml.ts';

/** The look of a bordered table made of cells that span a fine grid; widths in twips. */
export type GridTable = {
  width: number;
  columns: number;
  padding: number;
  /** What the table is, for people who have it read aloud. */
  about: string;
  align?: 'center' | undefined;
};

const line = (side: string) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });

/** A length in twips as the schema writes it. */
export const dxa = (name: string, width: number) => element(name, { 'w:w': width, 'w:type': 'dxa' });

/** A table's alternative text: what it is, and what its columns say; the last of its properties. */
export const describedAs = (caption: string, description = caption): string =>
  element('w:tblCaption', { 'w:val': caption }) + element('w:tblDescription', { 'w:val': description });

/** Thin rules on all sides and within. */
export const allRules = () =>
  element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line));

/** No room between a cell's edge and its text, as LibreOffice needs to be told. */
export const noPadding = () => element('w:tblCellMar', {}, dxa('w:left', 0), dxa('w:right', 0));

/** A cell over `span` columns of the grid, its content in the middle of its height. */
export const gridCell = (width: number, span: number, ...content: string[]) =>
  placedCell(width, span, 'center', ...content);

/** A cell over `span` columns of the grid with its content at a place in its height. */
export const placedCell = (
  width: number,
  span: number,
  place: 'top' | 'center' | 'bottom',
  ...content: string[]
) =>
  element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      dxa('w:tcW', width),
      span > 1 ? valued('w:gridSpan', span) : undefined,
      valued('w:vAlign', place),
    ),
    ...content,
  );

/** A row of cells, at least or exactly `height` twips high; it does not break across pages. */
export const gridRow = (height: number, rule: 'atLeast' | 'exact', cells: string[]) =>
  element(
    'w:tr',
    {},
    element('w:trPr', {}, '<w:cantSplit/>', element('w:trHeight', { 'w:val': height, 'w:hRule': rule })),
    ...cells,
  );

/** Column edges in whole twips that fill `width`. */
export const evenColumns = (width: number, columns: number): number[] =>
  Array.from(
    { length: columns },
    (_, index) => Math.round((width * (index + 1)) / columns) - Math.round((width * index) / columns),
  );

/** A bordered table on an even grid. */
export const gridTable = ({ width, columns, padding, about, align }: GridTable, rows: string[]) =>
  element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      dxa('w:tblW', width),
      valued('w:jc', align),
      allRules(),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, dxa('w:left', padding), dxa('w:right', padding)),
      describedAs(about),
    ),
    element('w:tblGrid', {}, ...evenColumns(width, columns).map((w) => element('w:gridCol', { 'w:w': w }))),
    ...rows,
  );
