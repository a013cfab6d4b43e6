import type { FormCell, FormPart, FormRow } from '../document.ts';
import { setCharacters } from '../text-width.ts';

/** A form is laid out on twelve columns; a label takes two of them. */
export const COLUMNS = 12;
const LABEL = 2;

/** Widths of a row's cells in twelfths; texts without one share what is left, and the last takes the rest. */
export function cellWidths(cells: FormCell[]): number[] {
  const given = cells.map((cell) => cell.width ?? ('label' in cell ? LABEL : 0));
  const open = given.filter((width) => width === 0).length;
  const left = COLUMNS - given.reduce((sum, width) => sum + width, 0);
  const share = open === 0 ? 0 : Math.max(1, Math.floor(left / open));
  const widths = given.map((width) => width || share);
  const rest = COLUMNS - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? Math.max(1, width + rest) : width));
}

/** The sizes a form is set in, largest first: text in half points, its line and a row's least height in twips. */
export const SIZES = [
  { size: 28, line: 460, row: 640 },
  { size: 24, line: 400, row: 560 },
  { size: 21, line: 340, row: 460 },
  { size: 18, line: 290, row: 380 },
] as const;
export type FormSize = (typeof SIZES)[number];

/** Above and below a cell's text together, and at either side of it. */
export const PADDING = 100;
const ROW_SPACE = 120;

/**
 * The lines a text takes at most in a cell of this width in twips: where it is broken, a line may lose a character to the
 * next, since no line begins with a mark of punctuation.
 */
export function linesIn(text: string, width: number, size: number): number {
  const room = Math.max(1, Math.floor((width - 2 * PADDING) / (size * 10)));
  const linesOf = (length: number) => (length <= room ? 1 : Math.ceil(length / Math.max(1, room - 1)));
  return text.split('\n').reduce((sum, line) => sum + linesOf(setCharacters(line)), 0);
}

/** The least height of a row that holds its texts. */
export function leastHeight({ cells, lines = 1 }: FormRow, width: number, size: FormSize): number {
  const widths = cellWidths(cells);
  const needed = cells.map((cell, index) =>
    linesIn('label' in cell ? cell.label : cell.text, ((widths[index] ?? 1) * width) / COLUMNS, size.size),
  );
  const most = Math.max(lines, ...needed);
  return most === 1 ? size.row : most * size.line + ROW_SPACE;
}

/** The title of a slip and of its receipt: its pitch and the room under it in twips, its size in half points. */
export const TITLE = { line: 700, after: 160, size: 44, room: 18 };
export const RECEIPT_TITLE = { line: 520, after: 100, size: 32, room: 26 };

/** Facts and foot of a part, in twips. */
export const UNDER_FACTS = 60;
export const factsHeight = (part: FormPart, { line }: FormSize) => (part.facts ? line + UNDER_FACTS : 0);
const footHeight = ({ foot = [] }: FormPart, width: number, { size, line }: FormSize) =>
  foot.reduce((sum, text) => sum + linesIn(text, width, size) * line, 0) + (foot.length > 0 ? line / 4 : 0);

const titleHeight = (title: string, { line, after, room }: typeof TITLE) =>
  line * Math.max(1, Math.ceil(setCharacters(title) / room)) + after;

const growing = (part: FormPart) => part.rows.filter(({ grow }) => grow).length;

/** How parts are set: the size of their text, and what each row that grows gains, in twips. */
export type FormFit = { size: FormSize; gain: number; fits: boolean };

/** Under 五号 (10.5 points) people write badly and read worse; a receipt then gets a page of its own. */
export const READABLE = 21;

/**
 * The largest size in which the parts fit `room` twips, and how much each growing row gains; the smallest size where none
 * fits, for the word processor to go on to another page.
 */
export function fitForm(parts: FormPart[], width: number, room: number): FormFit {
  let fitted: FormFit = { size: SIZES[SIZES.length - 1] as FormSize, gain: 0, fits: false };
  const rowsThatGrow = parts.reduce((sum, part) => sum + growing(part), 0);
  for (const size of [...SIZES].reverse()) {
    const height = parts.reduce(
      (sum, part, index) =>
        sum +
        titleHeight(part.title, index === 0 ? TITLE : RECEIPT_TITLE) +
        factsHeight(part, size) +
        part.rows.reduce((rows, row) => rows + leastHeight(row, width, size), 0) +
        footHeight(part, width, size),
      0,
    );
    if (height <= room)
      fitted = {
        size,
        gain: rowsThatGrow === 0 ? 0 : Math.floor((room - height) / rowsThatGrow),
        fits: true,
      };
  }
  return fitted;
}
