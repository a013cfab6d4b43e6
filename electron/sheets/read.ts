import { Buffer } from 'node:buffer';
import { type CellObject, type ParsingOptions, read, set_cptable, type WorkBook } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { type Cell, EMPTY_CELL, type Merge, type Sheet } from '#electron/values/sheet.ts';
import { plainCell, untypedCell } from './cell.ts';
import { chineseDateFormats } from './chinese-formats.ts';
import { decodedText } from '#electron/threads/decoded-text.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { surveyOf, withoutConditions } from './open-document.ts';
import { openPackage } from './package.ts';
import { damagedWorkbook, encryptedWorkbook, notWorkbook, tooLarge } from './refusals.ts';

const ROWS = 50_000;
const COLUMNS = 200;
const MERGED_CELLS = 500_000;
/** What a file that is no zip may weigh, in bytes. */
const BYTES = 50 * 1024 * 1024;

/** Days are days of the calendar whatever the computer's time zone; rows and columns tell whether they are hidden. */
const options: ParsingOptions = {
  cellDates: true,
  UTC: true,
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  dense: true,
};

/**
 * Reads a workbook's sheets as plain data, the hidden ones marked. A formula gives its last result; a vertically merged
 * cell gives its value to every row it covers. Reads .xlsx, .ods, .xls and .et (BIFF), .csv and tab-separated text (UTF-8,
 * GB18030, UTF-16), tables of a web page and XML of Excel 2003, whatever the file is called. Throws a Refusal in Chinese
 * for anything else.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Sheet[]> {
  const kind = fileKind(bytes, fileName);
  if (kind !== 'package' && bytes.length > BYTES) throw tooLarge(fileName, '过大');
  const workbook = kind === 'package' ? await ofPackage(bytes, fileName) : await load(kind, bytes, fileName);
  const in1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const hidden = workbook.SheetNames.map((_, at) => (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0);
  const stem = fileName.replace(/\.[^.]*$/, '');
  const sheets = workbook.SheetNames.map((name, at) => {
    const nameShown = kind === 'text' ? stem : name;
    return plainSheet(workbook.Sheets[name] ?? {}, nameShown, fileName, {
      kind,
      in1904,
      hidden: hidden[at] === true,
    });
  });
  if (sheets.length === 0) throw damagedWorkbook(fileName);
  const isTable = sheets.some(({ rows }) => rows.some((row) => row.length > 1));
  if (kind === 'text' && !isTable)
    throw notWorkbook(fileName, '是文本文件，里面没有用逗号或制表符分开的表格');
  return sheets;
}

async function ofPackage(bytes: Uint8Array, fileName: string): Promise<WorkBook> {
  const parts = await openPackage(bytes, fileName);
  const content = parts.get('content.xml');
  if (content !== undefined) return ofOpenDocument(parts, content, fileName);
  for (const [name, part] of parts) if (/styles\.xml$/i.test(name)) parts.set(name, chineseDateFormats(part));
  return parsed(
    () => read(zipSync(Object.fromEntries(parts), { level: 0 }), { ...options, type: 'buffer' }),
    fileName,
  );
}

/** An OpenDocument workbook: the library leaves out what is hidden, which is read from the tags alone. */
function ofOpenDocument(parts: Map<string, Uint8Array>, content: Uint8Array, fileName: string): WorkBook {
  const has = (part: Uint8Array | undefined, words: string) =>
    part !== undefined && Buffer.from(part).includes(words);
  if (has(parts.get('META-INF/manifest.xml'), 'encryption-data')) throw encryptedWorkbook(fileName);
  if (!has(content, 'spreadsheet>')) throw notWorkbook(fileName, '是 OpenDocument 文档，不是表格');
  const told = [...parts].map(([name, part]) => [name, withoutConditions(part)] as const);
  // the library will not open one without these, which may lawfully be missing
  const needed = { 'META-INF/manifest.xml': new Uint8Array(), 'styles.xml': new Uint8Array() };
  const workbook = parsed(
    () =>
      read(zipSync({ ...needed, ...Object.fromEntries(told) }, { level: 0 }), { ...options, type: 'buffer' }),
    fileName,
  );
  const { sheets } = surveyOf(content);
  const hidden = workbook.SheetNames.map(
    (name) => ({ name, Hidden: sheets.get(name)?.hidden ? 1 : 0 }) as const,
  );
  workbook.Workbook = { ...workbook.Workbook, Sheets: hidden };
  for (const [name, { hiddenRows }] of sheets) {
    const sheet = workbook.Sheets[name];
    if (!sheet) continue;
    const rows = sheet['!rows'] ?? [];
    for (const row of hiddenRows) rows[row - 1] = { hidden: true };
    sheet['!rows'] = rows;
  }
  return workbook;
}

async function load(kind: FileKind, bytes: Uint8Array, fileName: string): Promise<WorkBook> {
  if (kind === 'compound') {
    // workbooks older than 1997 keep their text in the code page of their system
    set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
    return parsed(() => read(bytes, { ...options, type: 'buffer', codepage: 936 }), fileName);
  }
  const text = decodedText(bytes);
  if (text === undefined || text.includes('\0')) throw damagedWorkbook(fileName);
  if (kind === 'markup' && !/<table|<(\w+:)?Workbook\b/i.test(text))
    throw notWorkbook(fileName, '是网页或 XML 文件，里面没有表格');
  // left raw: an identity number that becomes a number has lost its last digits
  return parsed(() => read(text.replace(/^\ufeff/, ''), { ...options, type: 'string', raw: true }), fileName);
}

function parsed(parse: () => WorkBook, fileName: string): WorkBook {
  try {
    return parse();
  } catch (error) {
    const protectedByPassword = /password|encryption scheme/i.test(String(error));
    throw protectedByPassword ? encryptedWorkbook(fileName) : damagedWorkbook(fileName);
  }
}

type LibrarySheet = WorkBook['Sheets'][string];

function plainSheet(
  sheet: LibrarySheet,
  name: string,
  fileName: string,
  { kind, in1904, hidden }: { kind: FileKind; in1904: boolean; hidden: boolean },
): Sheet {
  const merges = mergesOf(sheet, fileName);
  const rows: Cell[][] = [];
  // rows far below the last record leave holes: only those that are there are walked
  for (const [at, row] of Object.entries((sheet['!data'] ?? []) as (CellObject | undefined)[][])) {
    const number = Number(at) + 1;
    for (const [place, cell] of Object.entries(row ?? [])) {
      const column = Number(place) + 1;
      if (!cell) continue;
      const plain = kind === 'text' ? untypedCell(String(cell.v ?? '')) : plainCell(cell, in1904);
      if (plain.kind === 'empty') continue;
      if (number > ROWS) throw tooLarge(fileName, `的“${name}”表超过 ${ROWS} 行`);
      if (column > COLUMNS) throw tooLarge(fileName, `的“${name}”表超过 ${COLUMNS} 列`);
      put(rows, number, column, plain);
    }
  }
  for (const merge of merges) clearCovered(rows, merge);
  for (const merge of merges) repeatDownwards(rows, merge);
  while (rows.at(-1)?.length === 0) rows.pop();
  const hiddenRows = hiddenOf(sheet['!rows']).filter((number) => (rows[number - 1] ?? []).length > 0);
  const hiddenColumns = hiddenOf(sheet['!cols']);
  return {
    name,
    rows,
    merges,
    ...(hidden && { hidden: true as const }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(kind === 'text' && { plainText: true as const }),
  };
}

const hiddenOf = (lines: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
  Object.entries(lines ?? []).flatMap(([at, line]) => (line?.hidden === true ? [Number(at) + 1] : []));

function mergesOf(sheet: LibrarySheet, fileName: string): Merge[] {
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  const area = merges.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  if (area > MERGED_CELLS) throw tooLarge(fileName, '合并单元格覆盖了整张表');
  return merges.sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Cells under a merge may still hold what they held before; the screen shows the first one only. */
function clearCovered(rows: Cell[][], { top, left, bottom, right }: Merge): void {
  for (let number = top; number <= Math.min(bottom, rows.length); number++) {
    const row = rows[number - 1] ?? [];
    for (let column = left; column <= Math.min(right, row.length); column++)
      if (number !== top || column !== left) row[column - 1] = EMPTY_CELL;
    while (row.at(-1)?.kind === 'empty') row.pop();
  }
}

function put(rows: Cell[][], number: number, column: number, cell: Cell): void {
  while (rows.length < number) rows.push([]);
  const row = rows[number - 1] ?? [];
  while (row.length < column) row.push(EMPTY_CELL);
  row[column - 1] = cell;
}

function repeatDownwards(rows: Cell[][], { top, left, bottom }: Merge): void {
  const cell = rows[top - 1]?.[left - 1];
  if (!cell || cell.kind === 'empty') return;
  for (let number = top + 1; number <= bottom; number++) put(rows, number, left, { ...cell, covered: true });
}
