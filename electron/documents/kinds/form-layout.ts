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

/** The lines a text takes in a cell of this width in twips. */
export function linesIn(text: string, width: number, size: number): number {
  const room = Math.max(1, Math.floor((width - 2 * PADDING) / (size * 10)));
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(setCharacters(line) / room)), 0);
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

/** Title, facts and foot of a part, in twips. */
export const TITLE = { line: 700, after: 160 };
export const UNDER_FACTS = 60;
export const factsHeight = (part: FormPart, { line }: FormSize) => (part.facts ? line + UNDER_FACTS : 0);
const footHeight = ({ foot = [] }: FormPart, width: number, { size, line }: FormSize) =>
  foot.reduce((sum, text) => sum + linesIn(text, width, size) * line, 0) + (foot.length > 0 ? line / 4 : 0);

const growing = (part: FormPart) => part.rows.filter(({ grow }) => grow).length;

/**
 * The largest size in which the parts fit `room` twips, and how much each growing row gains; the smallest size where none
 * fits, for the word processor to go on to another page.
 */
export function fitForm(parts: FormPart[], width: number, room: number): { size: FormSize; gain: number } {
  let fitted = { size: SIZES[SIZES.length - 1] as FormSize, gain: 0 };
  const rowsThatGrow = parts.reduce((sum, part) => sum + growing(part), 0);
  for (const size of [...SIZES].reverse()) {
    const height = parts.reduce(
      (sum, part) =>
        sum +
        TITLE.line * Math.max(1, Math.ceil(setCharacters(part.title) / 18)) +
        TITLE.after +
        factsHeight(part, size) +
        part.rows.reduce((rows, row) => rows + leastHeight(row, width, size), 0) +
        footHeight(part, width, size),
      0,
    );
    if (height <= room)
      fitted = { size, gain: rowsThatGrow === 0 ? 0 : Math.floor((room - height) / rowsThatGrow) };
  }
  return fitted;
}
