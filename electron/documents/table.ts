import { describedAs } from './cells.ts';
import type { Alignment, Column, Table } from './document.ts';
import { heldWidths } from './held-widths.ts';
import { paragraph } from './paragraph.ts';
import type { Profile } from './profile.ts';
import { textRuns } from './runs.ts';
import type { StyleId } from './styles.ts';
import { evenLines, setCharacters } from './text-width.ts';
import { element, valued } from './xml.ts';

/** How a table is set: width, least row height and line pitch in twips, its styles, and the size of its text in half points. */
export type TableLook = {
  width: number;
  rowHeight: number;
  head: StyleId;
  text: StyleId;
  size?: number | undefined;
  line?: number | undefined;
  padding?: number;
  /** Holds the last row on the page of what follows the table. */
  keepNext?: boolean;
};

/** The size of text that is not told another, in half points. */
const USUAL_SIZE = 24;

/** Column widths in twips that add up to `width` exactly, in proportion to the columns' shares. */
export function columnWidths(columns: Column[], width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const edges = columns.map((_, index) =>
    Math.round((width * columns.slice(0, index + 1).reduce((sum, column) => sum + column.width, 0)) / whole),
  );
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

const border = (side: string) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });

const dxa = (name: string, width: number) => element(name, { 'w:w': width, 'w:type': 'dxa' });

/** How a table's columns stand: their widths in twips, and the width of a character and of a cell's padding. */
function columnsOf(
  table: Table,
  { width, size = USUAL_SIZE, padding = 60 }: Pick<TableLook, 'width' | 'size' | 'padding'>,
) {
  const character = size * 10;
  const all = [...table.rows, ...(table.totals ?? [])];
  const columns = table.columns.map(({ title }, at) => ({
    head: title,
    texts: all.map((texts) => texts[at] ?? ''),
    character,
    padding,
  }));
  return { widths: heldWidths(columnWidths(table.columns, width), columns), character, padding };
}

/** The lines that each row of a table takes. */
export function rowLines(table: Table, look: Pick<TableLook, 'width' | 'size' | 'padding'>): number[] {
  const { widths, character, padding } = columnsOf(table, look);
  const roomIn = (at: number) => Math.max(1, Math.floor(((widths[at] ?? 0) - 2 * padding) / character));
  // what fits to a hair stands on one line; of several, each holds whole characters
  const lines = (text: string, at: number) =>
    setCharacters(text) * character <= (widths[at] ?? 0) - 2 * padding
      ? 1
      : Math.ceil(setCharacters(text) / roomIn(at));
  return table.rows.map((texts) => Math.max(1, ...texts.map(lines)));
}

/** A bordered table of fixed columns; its rows do not break across pages and its head row repeats. */
export function tableXml(table: Table, profile: Profile, look: TableLook): string {
  const { widths, character, padding } = columnsOf(table, look);

  const roomIn = (column: number) => Math.floor(((widths[column] ?? 0) - 2 * padding) / character);

  const cell = (text: string, column: number, head: boolean, align: Alignment, keepNext: boolean) =>
    element(
      'w:tc',
      {},
      element('w:tcPr', {}, dxa('w:tcW', widths[column] ?? 0), valued('w:vAlign', 'center')),
      paragraph(
        {
          style: head ? look.head : look.text,
          align,
          keepNext,
          ...(look.line === undefined ? {} : { line: look.line }),
        },
        textRuns(text, profile.fonts, head ? 'hei' : 'fang', { size: look.size }),
      ),
    );

  const row = (texts: string[], kind: 'head' | 'body' | 'totals', keepNext = false) =>
    element(
      'w:tr',
      {},
      element(
        'w:trPr',
        {},
        '<w:cantSplit/>',
        element('w:trHeight', { 'w:val': look.rowHeight, 'w:hRule': 'atLeast' }),
        kind === 'head' ? '<w:tblHeader/>' : undefined,
      ),
      ...table.columns.map((column, index) =>
        cell(
          texts[index] ?? '',
          index,
          kind !== 'body',
          kind === 'head' ? 'center' : (column.align ?? 'left'),
          keepNext,
        ),
      ),
    );

  const rows = [
    ...table.rows.map((texts) => [texts, 'body'] as const),
    ...(table.totals ?? []).map((texts) => [texts, 'totals'] as const),
  ];

  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      dxa('w:tblW', look.width),
      valued('w:jc', 'center'),
      element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, dxa('w:left', padding), dxa('w:right', padding)),
      describedAs(table.caption ?? '统计表', `各栏：${table.columns.map(({ title }) => title).join('、')}`),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    row(
      table.columns.map(({ title }, index) => evenLines(title, roomIn(index))),
      'head',
    ),
    ...rows.map(([texts, kind], index) => {
      const last = index === rows.length - 1;
      // a total never stands alone on the next page
      return row(texts, kind, last ? look.keepNext : rows[index + 1]?.[1] === 'totals');
    }),
  );
}
