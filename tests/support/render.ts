import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where a program is that a command line would find. */
const onPath = (program: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

/** True where LibreOffice and poppler are installed, so that pages can be set and measured. */
export const canRender = ['soffice', 'pdftotext', 'pdftoppm'].every(onPath);
if (!canRender) console.warn('Pages are not measured: install libreoffice-writer-nogui and poppler-utils.');

/** True where scripts/fonts.mjs has fetched faces with the standard's own widths, so that lines break as they do on an office's machine. */
export const hasFaces = existsSync(join(homedir(), '.cache/congress-desk/fonts/FandolFang-Regular.otf'));

const MILLIMETRE = 72 / 25.4;
/** Names the faces that stand in for an office's own. */
export const fonts = join(dirname(fileURLToPath(import.meta.url)), 'fonts.conf');

/** True where letters and digits are as wide as in Times New Roman, so that lines that hold some break as in an office. */
export const hasTimes =
  (
    spawnSync('fc-list', [':family=Liberation Serif'], {
      encoding: 'utf8',
      env: { ...process.env, FONTCONFIG_FILE: fonts },
    }).stdout ?? ''
  ).trim() !== '';
let workshop: string | undefined;
let count = 0;

function folder(): string {
  if (workshop === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'pages-'));
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
    workshop = made;
  }
  return workshop;
}

/** A `.docx` file as LibreOffice saves it anew. */
export const SAVED = 'docx:MS Word 2007 XML';
type Format = 'pdf' | 'fodt' | typeof SAVED;

/** What pages hang on beside the file: the program and the faces that it finds. */
function settingRoom(): string {
  const program = onPath('soffice') ?? '';
  const { mtimeMs, size } = statSync(program);
  const faces = spawnSync('fc-list', [], {
    encoding: 'utf8',
    env: { ...process.env, FONTCONFIG_FILE: fonts },
  }).stdout;
  const hash = createHash('sha256').update([mtimeMs, size, readFileSync(fonts), faces].join('\n'));
  return join(import.meta.dirname, '../../out/set-by-libreoffice', hash.digest('hex').slice(0, 16));
}

let kept: string | undefined;

/** Where what LibreOffice made of a file is kept, by the file's own bytes: the same file is not set again, in no test and no run. */
function placeFor(bytes: Uint8Array, ending: string): string {
  if (kept === undefined) {
    kept = settingRoom();
    mkdirSync(kept, { recursive: true });
  }
  return join(kept, `${createHash('sha256').update(bytes).digest('hex')}.${ending}`);
}

/** Has LibreOffice write `.docx` files in another format in one run, in a profile of this process's own. */
async function write(sources: string[], format: Format, out: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${folder()}/profile`;
  await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...sources], {
    env: { ...process.env, FONTCONFIG_FILE: fonts },
    timeout: 120_000,
  });
}

/** Gives `.docx` files in another format, made in one run of LibreOffice where they are not known; gives the paths. */
async function convertAll(files: Uint8Array[], format: Format): Promise<string[]> {
  const [ending = ''] = format.split(':');
  const out = join(folder(), 'made');
  const all = files.map((bytes) => {
    count += 1;
    return { bytes, name: `page-${count}`, known: placeFor(bytes, ending) };
  });
  const unknown = all.filter(({ known }) => !existsSync(known));
  const sources = unknown.map(({ name }) => join(folder(), `${name}.docx`));
  await Promise.all(sources.map((source, at) => writeFile(source, unknown[at]?.bytes ?? '')));
  if (sources.length > 0) await write(sources, format, out);
  for (const { name, known } of unknown) {
    // another worker may make the same: a file is there as a whole or not at all
    await copyFile(join(out, `${name}.${ending}`), `${known}.${process.pid}`);
    await rename(`${known}.${process.pid}`, known);
  }
  const paths = all.map(({ name }) => join(folder(), `${name}.${format === SAVED ? 'saved.docx' : ending}`));
  await Promise.all(all.map(({ known }, at) => copyFile(known, paths[at] ?? '')));
  return paths;
}

/** Sets `.docx` files with LibreOffice in one run; gives the paths of the PDFs. */
export const toPdfs = (files: Uint8Array[]): Promise<string[]> => convertAll(files, 'pdf');

/** Writes one `.docx` file in another format with LibreOffice; gives the path. */
export async function convert(bytes: Uint8Array, format: Format): Promise<string> {
  const [path = ''] = await convertAll([bytes], format);
  return path;
}

/** Sets one `.docx` file with LibreOffice; gives the path of the PDF. */
export async function toPdf(bytes: Uint8Array): Promise<string> {
  const [pdf = ''] = await toPdfs([bytes]);
  return pdf;
}

/** The PDF's text, one string a page, in reading order. */
export async function pdfText(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 26 });
  return stdout.split('\f').slice(0, -1);
}

/** One line of set text: its words, and its box in millimetres from the page's top left corner. */
export type SetLine = { text: string; left: number; right: number; top: number; bottom: number };

const number = (text: string, name: string) =>
  Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1]) / MILLIMETRE;

const plain = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'",
  );

/** The lines of each page; a line's height is its font's, so rows are told apart by `top`. */
export async function pdfLines(pdf: string): Promise<SetLine[][]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: 1 << 26 });
  return stdout
    .split(/<page /)
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<line ([^>]*)>(.*?)<\/line>/gs)].map(([, box = '', words = '']) => ({
        text: [...words.matchAll(/<word [^>]*>(.*?)<\/word>/g)].map(([, word = '']) => plain(word)).join(' '),
        left: number(box, 'xMin'),
        right: number(box, 'xMax'),
        top: number(box, 'yMin'),
        bottom: number(box, 'yMax'),
      })),
    );
}

/** The words of each page, each in its box. */
export async function pdfWords(pdf: string): Promise<SetLine[][]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 26 });
  return stdout
    .split(/<page /)
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word ([^>]*)>(.*?)<\/word>/g)].map(([, box = '', word = '']) => ({
        text: plain(word),
        left: number(box, 'xMin'),
        right: number(box, 'xMax'),
        top: number(box, 'yMin'),
        bottom: number(box, 'yMax'),
      })),
    );
}

/** The pages' sizes in whole millimetres: width, then height. */
export async function pageSizes(pdf: string): Promise<[number, number][]> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '999', pdf]);
  return [...stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => [
    Math.round(Number(width) / MILLIMETRE),
    Math.round(Number(height) / MILLIMETRE),
  ]);
}

/** The pages as PNG files at `dpi`, in page order. */
export async function pageImages(pdf: string, target: string, dpi = 80): Promise<void> {
  await run('pdftoppm', ['-png', '-r', String(dpi), pdf, target]);
}

/** Whether ink of a colour is looked for. */
type Wanted = (red: number, green: number, blue: number) => boolean;

/** A page's pixels, asked for in millimetres. */
export type Ink = {
  width: number;
  height: number;
  /** The millimetres from the top of the rows that hold at least `share` of a line of ink within these columns. */
  rows: (wanted: Wanted, from?: number, to?: number, share?: number) => number[];
  /** The same along the other axis: the millimetres from the left of the columns that hold ink between these heights. */
  columns: (wanted: Wanted, from?: number, to?: number, share?: number) => number[];
};

/** True for black ink. */
export const black = (red: number, green: number, blue: number) => red < 110 && green < 110 && blue < 110;
/** True for the red of a head. */
export const red = (r: number, green: number, blue: number) => r > 180 && green < 110 && blue < 110;

const DPI = 254;

/** The page that was painted last: the tests of one page stand beside each other. */
let lastInk: { of: string; ink: Promise<Ink> } | undefined;

/** A page painted at ten dots a millimetre, to find where ink begins and ends. */
export function pageInk(pdf: string, page: number): Promise<Ink> {
  const of = `${pdf} ${page}`;
  if (lastInk?.of !== of) lastInk = { of, ink: paint(pdf, page) };
  return lastInk.ink;
}

async function paint(pdf: string, page: number): Promise<Ink> {
  const target = pdf.replace(/\.pdf$/, `-ink-${page}`);
  await run('pdftoppm', [
    '-r',
    String(DPI),
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    pdf,
    target,
  ]);
  const image = await readFile(`${target}.ppm`);
  const header = /^P6\s(\d+)\s(\d+)\s255\s/.exec(image.subarray(0, 32).toString('latin1'));
  if (!header) throw new Error(`${target}.ppm is no PPM image`);
  const [width, height] = [Number(header[1]), Number(header[2])];
  const start = header[0].length;

  const masks = new Map<Wanted, Uint8Array>();
  /** For each pixel 1 where it is wanted, else 0; looked at once for each question. */
  function maskOf(wanted: Wanted): Uint8Array {
    const known = masks.get(wanted);
    if (known) return known;
    const mask = new Uint8Array(width * height);
    for (let pixel = 0, at = start; pixel < mask.length; pixel += 1, at += 3)
      if (wanted(image[at] ?? 255, image[at + 1] ?? 255, image[at + 2] ?? 255)) mask[pixel] = 1;
    masks.set(wanted, mask);
    return mask;
  }

  /** The lines along one axis, `across` pixels apart and each `step` pixels on, that hold ink between two places. */
  const lines =
    (count: number, across: number, length: number, step: number): Ink['rows'] =>
    (wanted, from = 0, to = length / 10, share = 0) => {
      const mask = maskOf(wanted);
      const found: number[] = [];
      const [first, last] = [Math.round(from * 10), Math.min(length, Math.round(to * 10))];
      for (let line = 0; line < count; line += 1) {
        let hits = 0;
        for (let place = first; place < last; place += 1) hits += mask[line * across + place * step] ?? 0;
        if (hits > 0 && hits >= share * (last - first)) found.push(line / 10);
      }
      return found;
    };

  return {
    width: width / 10,
    height: height / 10,
    rows: lines(height, width, width, 1),
    columns: lines(width, 1, height, width),
  };
}
