import type { Table } from '../document.ts';

const cellsOf = (line: string) => line.split(line.includes('\t') ? '\t' : GAP).map((cell) => cell.trim());

/** Cells that were set apart by spaces, as in chats and plain text files. */
const GAP = / {2,}|\u3000+/;
/** What heads a table's column; without one, words in columns are names or verse. */
const HEADS =
  /^(序号|编号|姓名|名称|标题|事项|内容|项目|单位|承办单位|联络站|代表|时间|日期|地点|数量|件数|金额|备注|小组)$/;

/** How many lines at the beginning are a table's, by their tabs, or by gaps of two spaces under a head that says so. */
function tableLines(texts: string[]): number {
  const tabbed = texts.findIndex((line) => !line.includes('\t'));
  if (tabbed !== 0) return tabbed < 0 ? texts.length : tabbed;
  const head = (texts[0] ?? '').split(GAP);
  if (head.length < 2 || !head.some((cell) => HEADS.test(cell.trim()))) return 0;
  const other = texts.findIndex((line) => line.split(GAP).length !== head.length);
  return other < 0 ? texts.length : other;
}

/** Characters as wide as a column should count them; a column is never narrower than a short head. */
const widthOf = (cells: string[]) => Math.min(20, Math.max(3, ...cells.map(({ length }) => length)));

/** A column of figures alone stands in the middle. */
const isShort = (cells: string[]) => cells.every(({ length }) => length <= 8);

/**
 * The table that lines begin with: two or more lines with tabs or wide gaps, the first its head. Rows longer than the head give it
 * empty heads more, so that no cell is lost.
 */
export function tableIn(texts: string[]): { table: Table; lines: number; notes: string[] } | undefined {
  const lines = tableLines(texts);
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
