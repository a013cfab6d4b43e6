// SheetJS against exceljs: node scripts/bench/readers.mjs. Each reader reads each file in a process of its own, so that memory is its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** How each reader takes a file apart; the guard that weighs packages first is left out, so that the libraries are compared. */
const readers = {
  async sheetjs(bytes) {
    const { read } = await import('@e965/xlsx');
    const options = { cellDates: true, UTC: true, cellNF: true, cellStyles: true, dense: true };
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
  await readers[reader](readFileSync(join(root, 'resources', 'demo', '清溪镇', '述职评议计票2025.xlsx')));
  const before = peak();
  const start = performance.now();
  let cells = 'not read';
  try {
    cells = await readers[reader](readFileSync(file));
  } catch (error) {
    cells = `not read: ${String(error).slice(0, 60)}`;
  }
  console.log(
    JSON.stringify({ cells, ms: Math.round(performance.now() - start), mb: Math.round(peak() - before) }),
  );
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
const { default: ExcelJS } = await import('exceljs');
const large = new ExcelJS.Workbook();
const sheet = large.addWorksheet('台账');
for (let row = 1; row <= 20_000; row++)
  sheet.addRow(Array.from({ length: 16 }, (_, at) => (at % 3 ? `第${row}件${at}` : row)));
writeFileSync(join(folder, '320 000 cells.xlsx'), Buffer.from(await large.xlsx.writeBuffer()));

const filesIn = (path) => readdirSync(path).map((name) => join(path, name));
const files = [
  ...filesIn(join(root, 'resources', 'demo', '清溪镇')),
  join(folder, '320 000 cells.xlsx'),
  ...filesIn(join(root, 'tests', 'exchange', 'cases')).filter((file) => /x前缀|97格式/.test(file)),
];
console.log('file | sheetjs ms, MB, cells | exceljs ms, MB, cells | speed ×');
for (const file of files) {
  const [one, other] = ['sheetjs', 'exceljs'].map((reader) => {
    const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, 'child', reader, file], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    return stdout === ''
      ? { cells: stderr.slice(0, 60) || 'given up', ms: Number.NaN, mb: Number.NaN }
      : JSON.parse(stdout);
  });
  const words = ({ ms, mb, cells }) => `${ms} ms, ${mb} MB, ${cells}`;
  console.log([basename(file), words(one), words(other), (other.ms / one.ms).toFixed(1)].join(' | '));
}
rmSync(folder, { recursive: true, force: true });
