import type { ListColumn } from '#ui/list-column.ts';

/** What columns need side by side, in rem. */
export const leastRoom = <Row>(columns: ListColumn<Row>[]): number =>
  columns.reduce((sum, { width, least = 11 }) => sum + (width ?? least), 0);

/** The columns that fit into so many rem, the most dispensable left out first. */
export function fitting<Row>(columns: ListColumn<Row>[], room: number): ListColumn<Row>[] {
  const first = columns.reduce((least, { spare }) => Math.min(least, spare ?? 9), 9);
  if (leastRoom(columns) <= room || first === 9) return columns;
  const leaving = columns.findLastIndex(({ spare }) => spare === first);
  return fitting(columns.toSpliced(leaving, 1), room);
}

/** About how many rem words take: a Chinese character is one wide, a letter or a digit at most six tenths. */
function widthOf(words: string): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) sum += words.charCodeAt(at) > 0x2000 ? 1 : 0.6;
  return sum;
}

/** What a cell keeps clear on its two sides, in rem. */
const clear = 1.5;

/** About how many rem what stands under the first column takes on one line, smaller, each with a word and a half to it and a gap between. */
const underLine = <Row>(row: Row, under: readonly ListColumn<Row>[]): number =>
  under.reduce((sum, { text }) => sum + 0.875 * (widthOf(text(row)) + 1.5), under.length - 1);

/** Rem that the words of a row take in the column without a width. */
const ownRoom = <Row>(row: Row, own: ListColumn<Row>, under: readonly ListColumn<Row>[]): number =>
  Math.max(widthOf(own.text(row)), underLine(row, under));

/** Of the rows, the share whose words the column without a width is made for; a single long one does not hold back the rest. */
const nearlyAll = 0.95;

/**
 * What columns need so that the words of nearly every row stand whole in the one without a width, in rem; nothing where there is none
 * such, or it holds no words and takes all that is left.
 */
export function wholeRoom<Row>(
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  under: readonly ListColumn<Row>[] = [],
): number | undefined {
  const free = columns.filter(({ width }) => width === undefined);
  const needs = free.map((own) => {
    const each = rows.map((row) => ownRoom(row, own, under)).sort((one, other) => one - other);
    return each[Math.ceil(each.length * nearlyAll) - 1] ?? 0;
  });
  if (needs.every((need) => need === 0)) return undefined;
  const fixed = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  return free.reduce((sum, { least = 11 }, at) => sum + Math.max(least, (needs[at] ?? 0) + clear), fixed);
}

/** The width of a column as CSS: where the table has more room than its columns need, those with a heading grow together. */
export const growing = <Row>({ width, title }: ListColumn<Row>, whole: number | undefined) =>
  width === undefined || whole === undefined || title === ''
    ? width && `${width}rem`
    : `max(${width}rem, ${((100 * width) / whole).toFixed(2)}cqi)`;

/** Up to so many rem a column holds figures or a state, and is as wide as they need. */
const firm = 8;

/**
 * The width of a column of a table that is never moved sideways, as CSS: it grows as others do, and where there is too little room
 * the wide ones with a heading give way together.
 */
export function sharing<Row>(columns: ListColumn<Row>[], whole: number | undefined) {
  const gives = ({ title, width = Number.POSITIVE_INFINITY }: ListColumn<Row>) =>
    title !== '' && width > firm;
  const needed = leastRoom(columns.filter(gives));
  const kept = leastRoom(columns) - needed;
  return (column: ListColumn<Row>) =>
    column.width && gives(column)
      ? `min(${growing(column, whole)}, (100cqi - ${kept}rem) * ${(column.width / needed).toFixed(3)})`
      : growing(column, whole);
}

/** What a list may lose to its scroll bar, in rem. */
const scrollBar = 1;

type Laid<Row> = {
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  room: number;
  whole: number | undefined;
};

/** What a column has for its words, in rem, where all of them have `room` and need `whole`. */
function wordRoom<Row>(column: ListColumn<Row>, { columns, room, whole }: Laid<Row>): number {
  const grown = Math.max(1, (room - scrollBar) / (whole ?? room));
  const others = columns.reduce((sum, { width = 0 }) => sum + width, 0) * grown;
  return (column.width ? column.width * grown : Math.max(column.least ?? 11, room - others)) - clear;
}

/** Whether a column that may take two lines needs them for some row, where all of them have `room` rem and need `whole`. */
export function needsTwoLines<Row>(column: ListColumn<Row>, laid: Laid<Row>): boolean {
  if (column.lines !== 2 || laid.room === Number.POSITIVE_INFINITY) return false;
  const own = wordRoom(column, laid);
  return laid.rows.some((row) => widthOf(column.text(row)) > own);
}

/** Whether what stands under the first column needs a line more for some row. */
export function wrapsUnder<Row>(under: readonly ListColumn<Row>[], laid: Laid<Row>): boolean {
  const [first] = laid.columns;
  if (!first || under.length === 0 || laid.room === Number.POSITIVE_INFINITY) return false;
  const own = wordRoom(first, laid);
  return laid.rows.some((row) => underLine(row, under) > own);
}
