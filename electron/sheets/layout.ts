/** A cell of a head: its words and the block of columns and levels it covers, counted from 0. */
export type HeadCell = { words: string; top: number; left: number; bottom: number; right: number };

/**
 * The cells of a head of several levels. Neighbours under one word share it; a column with fewer levels reaches down to
 * the lowest.
 */
export function headCells(headings: readonly (readonly string[])[]): HeadCell[] {
  const levels = Math.max(1, ...headings.map((heading) => heading.length));
  return headings.flatMap((heading, column) =>
    heading.flatMap((words, level) => {
      if (column > 0 && sharesAbove(headings[column - 1] ?? [], heading, level)) return [];
      const isLast = level === heading.length - 1;
      let right = column;
      while (right + 1 < headings.length && sharesAbove(heading, headings[right + 1] ?? [], level)) right++;
      return [{ words, top: level, left: column, bottom: isLast ? levels - 1 : level, right }];
    }),
  );
}

/** True where two neighbouring headings are the same down to a level that is not the last of either. */
function sharesAbove(one: readonly string[], other: readonly string[], level: number): boolean {
  if (level >= one.length - 1 || level >= other.length - 1) return false;
  return one.slice(0, level + 1).every((word, index) => word === other[index]);
}

/** The library takes this width for Excel's own default and leaves it out, although Excel's is another. */
const UNWRITTEN_WIDTH = 9;

/** Widths in Excel's unit that fill the paper: narrower tables are stretched, wider ones are left to the printer's fit. */
export function fittedWidths(widths: readonly number[], capacity: number): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  const factor = sum > 0 && sum < capacity ? capacity / sum : 1;
  return widths.map((width) => {
    const fitted = Math.round(width * factor * 10) / 10;
    return fitted === UNWRITTEN_WIDTH ? fitted + 0.1 : fitted;
  });
}

const LINE_POINTS = 14.5;
const CELL_PADDING = 1.5;

/** The height in points that lets every cell of a row show all its lines; the pairs are words and column width. */
export function rowHeight(cells: readonly (readonly [string, number])[], least: number): number {
  const lines = Math.max(1, ...cells.map(([words, width]) => lineCount(words, width)));
  return Math.max(least, Math.ceil(lines * LINE_POINTS + 6));
}

function lineCount(words: string, width: number): number {
  const room = Math.max(2, width - CELL_PADDING);
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

const HEAD_PADDING = 0.7;

/**
 * A heading broken into lines of even length where its column is too narrow: 执法检查 becomes 执法 over 检查; one that ends in
 * brackets is broken before them.
 */
export function balancedHeading(words: string, width: number): string {
  if (words.includes('\n')) return words;
  const room = Math.max(2, width - HEAD_PADDING);
  const lines = Math.ceil(textWidth(words) / room);
  const [, name = '', bracket = ''] = /^(.+?)(（[^（）]*）)$/.exec(words) ?? [];
  if (lines === 2 && bracket && textWidth(name) <= room && textWidth(bracket) <= room)
    return `${name}\n${bracket}`;
  const length = Math.ceil([...words].length / lines);
  return Array.from({ length: lines }, (_, line) =>
    [...words].slice(line * length, (line + 1) * length).join(''),
  )
    .join('\n')
    .trim();
}

/** A Chinese character is as wide as two digits. */
function textWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (character > '\u2e7f' || /[“”‘’…—、]/u.test(character) ? 2 : 1),
    0,
  );
}
