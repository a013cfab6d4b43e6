import { type Cell, cellAt, columnLetter, EMPTY_CELL, type Sheet } from '#electron/values/sheet.ts';
import { shownCells } from './head-paths.ts';
import { fieldLabel, formOf } from './headings.ts';
import type { Problem } from './problem.ts';
import type { Column, Table } from './recognise.ts';
import { isMarkWord, pairsIn } from './sign-pairs.ts';
import { squeezed, textOf } from './text.ts';
import { yearIn } from './year-of.ts';

/**
 * One row of a recognised table; `row` is its number as Excel shows it, `section` the words of the last line between the
 * rows that names a part of the table, `sectionYear` the year that such a line named last, `fixed` what was told for every row.
 */
export type Row = {
  sheet: string;
  row: number;
  columns: readonly Column[];
  cells: readonly Cell[];
  section: string;
  sectionYear: number | undefined;
  fixed: Readonly<Record<string, string>>;
};

/** A row of a table that was not read as a record, and why. */
export type PassedRow = { row: number; why: 'hidden' | 'section' | 'foot' | 'elsewhere'; words: string };

/** The first cell of a field in a row; where the table has no such column, what was told for every row. */
export function cellOf(row: Row, field: string): Cell {
  const place = row.columns.findIndex((column) => column.field === field);
  if (place >= 0) return row.cells[place] ?? EMPTY_CELL;
  const told = row.fixed[field];
  return told === undefined || told === '' ? EMPTY_CELL : { kind: 'text', text: told, written: told };
}

/** The words in a field of a row, without surrounding white space; empty where it is blank. */
export function wordsOf(row: Row, field: string): string {
  return textOf(cellOf(row, field));
}

/** Whether a row's table says anything of a field. */
export const hasColumn = (row: Row, field: string): boolean =>
  row.columns.some((column) => column.field === field) || (row.fixed[field] ?? '') !== '';

const DITTO = /^(同上|〃|″|"|〞|”)$/u;
const FOOT =
  /^(填表|填报|制表|审核|复核|经办|负责|联系)(人|单位|日期|时间)?\(?.*?\)?:|^(说明|备注|注|图例|符号)(说明)?\d?:|^(合计|总计|小计|共计|总数|应到|实到|出席人数|到会人数)|^共.{0,4}[人名件次]$/u;
const SUM = /^(合计|总计|小计|共计|总数):?$/u;
/** A line that names a part of a table: 一、石桥片区；第二代表小组；二、驻镇县人大代表. */
const SECTION =
  /^[(（]?[一二三四五六七八九十]+[)）、.．]|^\d+[、.．]\D|(小组|代表团|片区|选区|联络站|代表)(\(.*\))?:?$|^((19|20)\d{2}年度?)?(第?[一二三四1-4]季度|[上下]半年|([一二三四五六七八九十]+|\d{1,2})月份?)?:?$|^(19|20)\d{2}年[^\d月]{0,12}$/u;

/** The rows of a table: its records, what else stood between them, and cells whose value is missing. */
export type ReadRows = { rows: Row[]; passed: PassedRow[]; problems: Problem[] };

/**
 * Parts a table's rows: records below the head, without blank rows, rows that were only numbered and heads repeated for
 * printing; sums, foot lines, lines that name a part, and hidden rows are passed over by name. 同上 becomes what stands
 * above it.
 */
export function recordRows(sheet: Sheet, table: Table): ReadRows {
  const read: ReadRows = { rows: [], passed: [], problems: [] };
  const hidden = new Set(table.withHidden ? [] : sheet.hiddenRows);
  let above: readonly Cell[] = [];
  let section = '';
  let sectionYear: number | undefined;
  for (let row = table.headerRow + 1; row <= table.lastRow; row++) {
    const shown = shownCells(sheet, row);
    const words = shown.map(textOf).join(' ').slice(0, 60);
    const [first] = shown;
    if (first === undefined) continue;
    const written = table.columns.map((column) => cellAt(sheet, row, column.column));
    if (isFoot(shown, subjectIn(written, table))) read.passed.push({ row, why: 'foot', words });
    else if (isSection(sheet, row, table)) {
      section = textOf(first);
      sectionYear = yearIn(section) ?? sectionYear;
      read.passed.push({ row, why: 'section', words });
    } else if (holdsRecord(written, table.columns)) {
      if (hidden.has(row)) {
        read.passed.push({ row, why: 'hidden', words });
        continue;
      }
      const cells = written.map((cell, place) => withDitto(cell, above[place]));
      const { columns, fixed } = table;
      const record = { sheet: sheet.name, row, columns, cells, section, sectionYear, fixed };
      read.rows.push(record);
      read.problems.push(...valueless(record, table));
      above = cells;
    } else if (isElsewhere(shown, written, table)) read.passed.push({ row, why: 'elsewhere', words });
  }
  return read;
}

/** A row that says something, but in no column that is known. */
function isElsewhere(shown: readonly Cell[], written: readonly Cell[], { columns }: Table): boolean {
  const known = new Set(written);
  const isRepeated = written.some((cell, place) => {
    const words = squeezed(textOf(cell));
    return words !== '' && squeezed(columns[place]?.heading ?? '').includes(words);
  });
  return !isRepeated && shown.some((cell) => !known.has(cell));
}

function withDitto(cell: Cell, above: Cell | undefined): Cell {
  if (cell.kind !== 'text' || !DITTO.test(cell.text.trim())) return cell;
  return above && above.kind !== 'empty' ? above : { kind: 'error', why: 'error', written: cell.text.trim() };
}

function holdsRecord(cells: readonly Cell[], columns: readonly Column[]): boolean {
  const own = columns.filter((column, place) => {
    const cell = cells[place] ?? EMPTY_CELL;
    return cell.kind !== 'empty' && !cell.covered && column.field !== 'serial' && textOf(cell) !== '';
  });
  const repeated = columns.filter((column, place) => {
    const words = squeezed(textOf(cells[place] ?? EMPTY_CELL));
    return words !== '' && squeezed(column.heading).includes(words);
  });
  return own.length > 0 && repeated.length < columns.length / 2;
}

/** The cell of whom or what a row is about. */
function subjectIn(cells: readonly Cell[], { kind, columns }: Table): Cell {
  const { subject } = formOf(kind);
  const place = columns.findIndex(({ field }) => field === subject);
  return cells[place] ?? EMPTY_CELL;
}

const readsLikeFoot = (cell: Cell) => FOOT.test(squeezed(textOf(cell)));

/** Sums, who filled in the table, and a line that explains its signs; a row about somebody is none, whatever it begins with. */
function isFoot(shown: readonly Cell[], subject: Cell): boolean {
  const [first = EMPTY_CELL] = shown;
  if (shown.length === 1 && pairsIn(textOf(first)).length >= 2) return true;
  if (explainsSigns(shown, subject) || SUM.test(squeezed(textOf(first)))) return true;
  return readsLikeFoot(first) && (textOf(subject) === '' || readsLikeFoot(subject));
}

/** Signs and words that take turns over a row's cells, where nobody's name stands: √ | 出席 | ○ | 请假. */
function explainsSigns(shown: readonly Cell[], person: Cell): boolean {
  const name = textOf(person);
  if (shown.length < 2 || (name.length > 2 && !isMarkWord(name))) return false;
  return pairsIn(shown.map(textOf).join(' ')).length * 2 === shown.length;
}

/** One thing alone in a row, in the first column or merged over several, that reads like the name of a part. */
function isSection(sheet: Sheet, row: number, table: Table): boolean {
  const shown = shownCells(sheet, row);
  const [only] = shown;
  if (shown.length !== 1 || only === undefined || table.columns.length < 3) return false;
  if (formOf(table.kind).parted === false) return false;
  const column = (sheet.rows[row - 1] ?? []).indexOf(only) + 1;
  const isWide = sheet.merges.some(
    ({ top, left, right }) => top === row && left === column && right - left >= 2,
  );
  const isFirst = column <= Math.min(...table.columns.map((own) => own.column));
  return isWide || (isFirst && SECTION.test(squeezed(textOf(only))));
}

function valueless(row: Row, table: Table): Problem[] {
  return row.cells.flatMap((cell, place): Problem[] => {
    const column = table.columns[place];
    if (cell.kind !== 'error' || !column || column.field === 'serial') return [];
    const field =
      column.field === 'activity' ? squeezed(column.heading) : fieldLabel(table.kind, column.field);
    const message =
      cell.why === 'uncalculated'
        ? `“${field}”是公式（${cell.written.slice(0, 40)}），文件里没有存下结果，该格未导入；请用 Excel 或 WPS 打开并保存一次，再导入。`
        : DITTO.test(cell.written)
          ? `“${field}”写的是“${cell.written}”，上面却没有内容，该格未导入；请直接填写。`
          : `“${field}”的公式出错（${cell.written}），该格未导入；请在原表改正，或直接填上内容。`;
    const at = { sheet: row.sheet, row: row.row, column: columnLetter(column.column) };
    return [{ ...at, code: 'cell-without-value', message, severity: 'refused' }];
  });
}
