import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import { strFromU8, unzipSync } from 'fflate';
import PizZip from 'pizzip';
import { composeDocument } from '#documents/compose.ts';
import { fillOwnTemplate } from '#documents/own-template/fill.ts';

// `node scripts/bench/documents.mjs`: the same slip (eight fields, a table of ten rows) set by our own typesetting room,
// filled as an office's own template (easy-template-x inside, with our checks before and our tidying after), by template engines and by LibreOffice's mail merge (apt-get install python3-uno libreoffice-base-nogui), and converted. Trust the ratios of one run, not the documents a second.

const ROUNDS = 3;
const COUNTS = { room: 300, engine: 60, office: 8, merge: 30 };

const fields = (number) => ({
  编号: `〔2025〕${number}号`,
  承办单位: '镇水务站',
  交办日期: '2025年3月6日',
  答复期限: '2025年6月6日',
  代表: '王堃',
  电话: '0000—0000000',
  联系人: '李敏',
  要求: '请按期办理并当面答复代表。',
});
const items = Array.from({ length: 10 }, (_, index) => ({
  序号: String(index + 1),
  事项: '修复三组至五组的引水渠',
  类别: '农田水利',
  期限: '三个月',
}));

/** The slip as our room takes it. */
const slip = (values, rows) => ({
  kind: 'plain',
  issuer: '清溪镇人民代表大会主席团',
  title: '代表意见建议督办单',
  body: [
    ...Object.entries(values).map(([name, value]) => ({ kind: 'paragraph', text: `${name}：${value}` })),
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 1 },
        { title: '事项', width: 4 },
        { title: '类别', width: 2 },
        { title: '期限', width: 2 },
      ],
      rows: rows.map((row) => [row.序号, row.事项, row.类别, row.期限]),
    },
  ],
});

/** The same slip with tags where the engines put values, as an office would have it. */
const template = Buffer.from(
  composeDocument(
    slip(Object.fromEntries(Object.keys(fields(1)).map((name) => [name, `{${name}}`])), [
      { 序号: '{#清单}{序号}', 事项: '{事项}', 类别: '{类别}', 期限: '{期限}{/清单}' },
    ]),
  ),
);

const room = (number) => composeDocument(slip(fields(number), items));
const handler = new TemplateHandler();
const easy = (number) => handler.process(template, { ...fields(number), 清单: items });

const own = (number) =>
  fillOwnTemplate(template, { fields: fields(number), tables: { 清单: items } }, '督办单.docx');

function templater(number) {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render({ ...fields(number), 清单: items });
  return document.toBuffer();
}

const textOf = (bytes) =>
  [...strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']).matchAll(/<w:t[ >][^<]*/g)]
    .map(([text]) => text.replace(/^[^>]*>/, ''))
    .join('');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Documents a second of each maker, the median of some rounds; the makers take turns, so that a busy moment slows all. */
async function rates(makers) {
  const found = new Map();
  for (const { name, make } of makers) {
    await make(0);
    found.set(name, []);
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, make, count } of makers) {
      const start = performance.now();
      for (let number = 1; number <= count; number += 1) await make(number);
      found.get(name).push((count * 1000) / (performance.now() - start));
    }
  return [...found].map(([name, each]) => [name, median(each)]);
}

/** Files a second that LibreOffice converts to PDF in one run, start-up included. */
function officeRate() {
  const folder = mkdtempSync(join(tmpdir(), 'documents-bench-'));
  try {
    const files = Array.from({ length: COUNTS.office }, (_, index) => join(folder, `slip-${index}.docx`));
    for (const [index, file] of files.entries()) writeFileSync(file, room(index + 1));
    const convert = (sources) =>
      spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...sources,
      ]).status === 0;
    if (!convert(files.slice(0, 1))) return undefined;
    const start = performance.now();
    convert(files);
    return (COUNTS.office * 1000) / (performance.now() - start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Documents a second of LibreOffice's mail merge from a table of CSV, where python3-uno and its Base are installed. */
function mailMergeRate() {
  const folder = mkdtempSync(join(tmpdir(), 'merge-bench-'));
  try {
    const tagged = join(folder, 'slip.docx');
    const names = join(folder, 'fields.json');
    const tags = Object.fromEntries(Object.keys(fields(1)).map((name) => [name, `{${name}}`]));
    writeFileSync(tagged, composeDocument(slip(tags, items)));
    writeFileSync(names, JSON.stringify(fields(1)));
    const program = join(import.meta.dirname, 'mail-merge.py');
    const { status, stdout } = spawnSync(
      '/usr/bin/python3',
      [program, tagged, names, folder, String(COUNTS.merge)],
      { encoding: 'utf8', timeout: 120_000 },
    );
    return status === 0 ? COUNTS.merge / Number(stdout) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (textOf(room(1)) !== textOf(await easy(1))) throw new Error('the engines did not write the same slip');
if (textOf(room(1)) !== textOf(templater(1))) throw new Error('docxtemplater did not write the same slip');
if (textOf(room(1)) !== textOf(await own(1)))
  throw new Error('our own templates did not write the same slip');
const measured = await rates([
  { name: 'our typesetting room', make: room, count: COUNTS.room },
  { name: 'our own templates', make: own, count: COUNTS.engine },
  { name: 'easy-template-x', make: easy, count: COUNTS.engine },
  { name: 'docxtemplater', make: templater, count: COUNTS.engine },
]);
const speed = new Map(measured);
const ours = speed.get('our typesetting room');
const results = [
  ...measured,
  ['LibreOffice, mail merge', mailMergeRate()],
  ['LibreOffice, to PDF', officeRate()],
];
console.log(`${'the same slip'.padEnd(24)}documents/s   ours is × as fast`);
for (const [name, found] of results)
  console.log(
    name.padEnd(24) +
      (found === undefined
        ? '          –   not installed, skipped'
        : `${found.toFixed(1).padStart(11)}   ${(ours / found).toFixed(1).padStart(5)}`),
  );
console.log(
  `an own template takes × as long as the library inside it: ${(speed.get('easy-template-x') / speed.get('our own templates')).toFixed(1)}`,
);
