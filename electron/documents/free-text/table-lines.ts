import type { Table } from '../document.ts';

const cellsOf = (line: string) => line.split('\t').map((cell) => cell.trim());

/** Characters as wide as a column should count them; a column is never narrower than a short head. */
const widthOf = (cells: string[]) => Math.min(20, Math.max(3, ...cells.map(({ length }) => length)));

/** A column of figures alone stands in the middle. */
const isShort = (cells: string[]) => cells.every(({ length }) => length <= 8);

/**
 * The table that lines begin with: two or more lines with tabs, the first its head. Rows longer than the head give it
 * empty heads more, so that no cell is lost.
 */
export function tableIn(texts: string[]): { table: Table; lines: number; notes: string[] } | undefined {
  const count = texts.findIndex((line) => !line.includes('\t'));
  const lines = count < 0 ? texts.length : count;
  if (lines < 2) return undefined;
  const rows = texts.slice(0, lines).map(cellsOf);
  const columns = Math.max(...rows.map(({ length }) => length));
  const [head = [], ...body] = rows.map(
    (row) => [...row, ...Array(columns - row.length).fill('')] as string[],
  );
  const uneven = rows.some(({ length }) => length !== columns);
  return {
    lines,
    table: {
      kind: 'table',
      columns: head.map((title, at) => {
        const cells = body.map((row) => row[at] ?? '');
        return { title, width: widthOf([title, ...cells]), align: isShort(cells) ? 'center' : 'left' };
      }),
      rows: body,
    },
    notes: uneven ? [`“${head.filter(Boolean).join('、')}”的表各行格数不一样，缺的格留空。`] : [],
  };
}
