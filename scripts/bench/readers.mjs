// SheetJS against exceljs: node scripts/bench/readers.mjs. Each reader reads each file in a process of its own, so that memory is its own.
// `ours` is the product: the guard before SheetJS, in its limits.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const demo = join(root, 'resources', 'demo', '清溪镇');
const cases = join(root, 'tests', 'exchange', 'cases');

const options = { cellDates: true, UTC: true, cellNF: true, cellStyles: true, dense: true };
const readers = {
  async ours(bytes, name) {
    const { readWorkbook } = await import('../../electron/sheets/read.ts');
    return (await readWorkbook(bytes, name)).reduce(
      (sum, { rows }) => sum + rows.flat().filter(({ kind, covered }) => kind !== 'empty' && !covered).length,
      0,
    );
  },
  async sheetjs(bytes) {
    const { read } = await import('@e965/xlsx');
    const book = read(bytes, { ...options, type: 'buffer' });
    return book.SheetNames.reduce(
      (sum, name) => sum + (book.Sheets[name]['!data'] ?? []).flat().filter(Boolean).length,
      0,
    );
  },
  async exceljs(bytes) {
    const { default: ExcelJS } = await import('exceljs');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes);
    let count = 0;
    for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell(() => count++));
    return count;
  },
};

const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;

if (process.argv[2] === 'child') {
  const [, , , reader, file] = process.argv;
  const warm = '述职评议计票2025.xlsx';
  await readers[reader](new Uint8Array(readFileSync(join(demo, warm))), warm);
  const before = peak();
  const start = performance.now();
  let cells = 0;
  let fault = '';
  try {
    cells = await readers[reader](new Uint8Array(readFileSync(file)), basename(file));
  } catch (error) {
    fault = String(error?.reason?.code ?? error).slice(0, 50);
  }
  console.log(
    JSON.stringify({
      cells,
      fault,
      ms: Math.round(performance.now() - start),
      mb: Math.round(peak() - before),
    }),
  );
  process.exit(0);
}

/** What a reader makes of a file within a gigabyte and 20 seconds. */
function outcome(reader, file) {
  const { stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=1024', import.meta.filename, 'child', reader, file],
    { encoding: 'utf8', timeout: 20_000 },
  );
  return stdout === '' ? { cells: 0, fault: 'gave up', ms: Number.NaN, mb: Number.NaN } : JSON.parse(stdout);
}

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
const kept = (name, bytes) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const { default: ExcelJS } = await import('exceljs');
const { zipSync } = await import('fflate');
const { frameParts, handWritten, sheetPart } = await import('../../tests/sheets/make-package.ts');
const large = new ExcelJS.Workbook();
const sheet = large.addWorksheet('台账');
for (let row = 1; row <= 20_000; row++)
  sheet.addRow(Array.from({ length: 16 }, (_, at) => (at % 3 ? `第${row}件${at}` : row)));
const largeFile = kept('320 000 cells.xlsx', Buffer.from(await large.xlsx.writeBuffer()));

console.log('## speed and memory: ms, MB, cells');
console.log('file | sheetjs | exceljs | exceljs / sheetjs');
for (const file of [...readdirSync(demo).map((name) => join(demo, name)), largeFile]) {
  const [one, other] = ['sheetjs', 'exceljs'].map((reader) => outcome(reader, file));
  const words = ({ ms, mb, cells }) => `${ms} ms, ${mb} MB, ${cells}`;
  console.log([basename(file), words(one), words(other), (other.ms / one.ms).toFixed(1)].join(' | '));
}

/** Lawful files that offices have: read whole if as many cells are told as hold something. */
const lawful = readdirSync(cases)
  .filter((name) => /^代表名册-(97|GBK|系统)|^base|日期带钟点/.test(name))
  .map((name) => join(cases, name));
console.log('\n## lawful files: cells, or what was said');
console.log('file | ours | sheetjs | exceljs');
for (const file of lawful) {
  const told = Object.keys(readers).map((reader) => {
    const { cells, fault } = outcome(reader, file);
    return fault || String(cells);
  });
  console.log([basename(file), ...told].join(' | '));
}

const rows = (body) => handWritten(`<sheetData>${body}</sheetData>`);
const withPart = (part) => zipSync({ ...frameParts(), [sheetPart]: part });
const hostile = {
  '300 MB of blanks.xlsx': withPart(new Uint8Array(300 * 1024 * 1024).fill(32)),
  'row 99,999,999.xlsx': rows('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
  'a million cells.xlsx': rows(`<row>${'<c><v>1</v></c>'.repeat(500)}</row>`.repeat(2000)),
  'merged over all.xlsx': handWritten(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  ),
};
console.log('\n## hostile files: refused (code), or taken; ms, MB');
console.log('file | ours | sheetjs | exceljs');
for (const [name, bytes] of Object.entries(hostile)) {
  const told = Object.keys(readers).map((reader) => {
    const { fault, ms, mb } = outcome(reader, kept(name, bytes));
    return `${fault || 'taken'} ${ms} ms, ${mb} MB`;
  });
  console.log([name, ...told].join(' | '));
}
rmSync(folder, { recursive: true, force: true });
