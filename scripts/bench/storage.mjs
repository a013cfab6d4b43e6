import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { headOf } from '#database/audit.ts';
import { createBackup } from '#database/backup.ts';
import { readKeyFile } from '#database/key-file.ts';
import { openWithPassword } from '#database/key-slots.ts';
import { logEndOf } from '#database/log-end.ts';
import { migrate } from '#database/migrate.ts';
import { openDatabase } from '#database/open.ts';
import { restoreBackup } from '#database/restore.ts';
import { verifyBackup } from '#database/verify-backup.ts';
import { verifyPages } from '#database/verify-pages.ts';
import { recordsOf } from '#database/writer.ts';
import { openDesk } from '#electron/app/desk.ts';
import { fileCounter } from '#electron/app/files.ts';
import { practiceInForce } from '#electron/app/practice-in-force.ts';
import { createRouter } from '#electron/app/router.ts';
import { createApp } from '#electron/app.ts';
import { createGate } from '#electron/gate.ts';
import { loadPracticeFiles, practiceChangesStore } from '#features/practices/store.ts';
import { officeStore } from '#features/vault/store.ts';

// `node scripts/bench/storage.mjs`: what encryption costs on the demo office's own year, what a backup of 75 MB takes,
// and how long an unlock takes. Trust the ratios of one run, not the milliseconds.

const root = join(import.meta.dirname, '..', '..');
const resources = join(root, 'resources');
const workbooks = join(resources, 'demo', '清溪镇');
const password = '三月接待选民-2025';
const clock = () => new Date('2025-12-20T12:00:00');
const folder = mkdtempSync(join(tmpdir(), 'congress-desk-bench-'));
const vault = join(folder, 'vault');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (milliseconds) => `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`;

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function demoVault() {
  const app = createApp({ vault, resources, clock });
  const client = createRouterClient(app.router, { context: app.context({ place: '测速' }) });
  await client.vault.create({ township: '清溪镇', county: '云岭县', password });
  const uploads = readdirSync(workbooks).map((name) =>
    app.files.put(name, readFileSync(join(workbooks, name))),
  );
  const { plan } = await client.exchange.preview({ uploads });
  for await (const _ of await client.exchange.apply({ plan }));
  await app.close();
}

/** The same rows in a database that is not encrypted, all else alike. */
function plainCopy(encrypted, file) {
  const plain = new Sqlite(file);
  for (const pragma of [
    'temp_store=MEMORY',
    'locking_mode=EXCLUSIVE',
    'journal_mode=WAL',
    'synchronous=FULL',
    'cache_size=-65536',
  ]) {
    plain.pragma(pragma);
  }
  const schema = encrypted
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    .all();
  plain.transaction(() => {
    for (const { sql } of schema.filter(({ type }) => type === 'table')) plain.exec(sql);
    for (const { name } of schema.filter(({ type }) => type === 'table')) {
      for (const row of encrypted.prepare(`SELECT * FROM ${name}`).iterate()) {
        const columns = Object.keys(row);
        plain
          .prepare(`INSERT INTO ${name} VALUES (${columns.map((column) => `@${column}`).join(', ')})`)
          .run(row);
      }
    }
    for (const { sql } of schema.filter(({ type }) => type !== 'table')) plain.exec(sql);
  })();
  plain.pragma('foreign_keys=ON');
  plain.pragma('trusted_schema=OFF');
  plain.pragma('wal_checkpoint(TRUNCATE)');
  return plain;
}

function deskOn(database, logEnd = { note() {} }) {
  const records = recordsOf(database);
  const office = officeStore(database, records).find();
  const user = { id: 'bench', label: '测速', role: 'chair', station: undefined };
  const practice = practiceInForce({
    shipped: loadPracticeFiles(join(resources, 'practices', office.practice)).files,
    store: practiceChangesStore(database, records),
  });
  const desk = openDesk({
    database,
    records,
    office,
    user,
    practice,
    resources,
    files: fileCounter(),
    ways: {},
    backups: {},
    safekeeping: { mayWrite() {}, before: async () => {} },
    logEnd,
    anchor: () => headOf(database),
  });
  const gate = createGate({ clock, newId: () => crypto.randomUUID(), dayOf: () => '2025-12-20' });
  return createRouterClient(createRouter({ gate, front: {}, ready: async () => {}, desk: () => desk }), {
    context: { place: '测速' },
  });
}

const compared = [
  [
    '登记接待 100 次（各一次提交）',
    3,
    async (desk) => {
      const [station] = await desk.stations.list({ year: 2025 });
      const { rows } = await desk.deputies.list({});
      const entry = {
        date: '2025-12-19',
        stationId: station.id,
        deputyIds: [rows[0].id],
        visitor: '',
        anonymous: true,
        phone: '',
        address: '清溪村',
        matter: '反映村道路灯损坏，夜间出行不便。',
        onSpotReply: '',
        transferred: false,
        unit: '',
        progress: '',
        satisfaction: '',
        registrar: '',
      };
      for (let count = 0; count < 100; count += 1) await desk.receptions.record(entry);
    },
  ],
  ['代表名册', 15, (desk) => desk.deputies.list({})],
  ['接待登记全年', 15, (desk) => desk.receptions.list({ year: 2025, search: '' })],
  ['意见建议全年', 15, (desk) => desk.opinions.list({ year: 2025, state: 'all', search: '' })],
  [
    '搜索“道路”',
    15,
    async (desk) => {
      await desk.receptions.list({ year: 2025, search: '道路' });
      await desk.opinions.list({ year: 2025, state: 'all', search: '道路' });
    },
  ],
  ['全年积分', 9, (desk) => desk.scoring.year({ year: 2025 })],
  ['年度上报', 9, (desk) => desk.county.annual({ year: 2025 })],
];

/** Medians of alternating runs, so that whatever else the machine does falls on both alike. */
async function compare(encrypted, plain) {
  console.log(`${'日常操作（清溪镇一年）'.padEnd(24)}加密\t不加密\t倍数`);
  for (const [name, rounds, work] of compared) {
    const times = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, desk] of [encrypted, plain].entries())
        times[index].push(await timed(() => work(desk)));
    }
    const [a, b] = times.map(median);
    console.log(`${name.padEnd(24)}${shown(a)}\t${shown(b)}\t${(a / b).toFixed(2)}`);
  }
}

/** What it costs to note the log's end beside the database after each entry, against the entry alone. */
async function noting(database, dataKey) {
  const logEnd = logEndOf(vault, dataKey);
  logEnd.start(headOf(database));
  const [[, rounds, work]] = compared;
  const desks = [deskOn(database), deskOn(database, logEnd)];
  const times = [[], []];
  for (let round = 0; round < 3 * rounds; round += 1) {
    for (const [index, desk] of desks.entries()) times[index].push(await timed(() => work(desk)));
  }
  logEnd.remove();
  const [alone, noted] = times.map(median);
  console.log(
    `\n登记接待 100 次：只提交 ${shown(alone)}，另在库外记下日志末尾 ${shown(noted)}，${(noted / alone).toFixed(2)} 倍`,
  );
}

async function openings(file, dataKey) {
  const kdf = await timed(() => openWithPassword(readKeyFile(join(vault, 'office.key')), password));
  const times = [];
  for (let round = 0; round < 15; round += 1) {
    times.push(
      await timed(() => {
        const database = openDatabase(file, dataKey);
        migrate(database);
        deskOn(database);
        database.close();
      }),
    );
  }
  console.log(`\n验证密码（argon2id，64 MiB × 3）${shown(kdf)}；此后打开到可用 ${shown(median(times))}`);
}

async function backupOf75(file, dataKey) {
  const database = openDatabase(file, dataKey);
  database.exec('CREATE TABLE ballast (id INTEGER PRIMARY KEY, body TEXT) STRICT');
  const insert = database.prepare('INSERT INTO ballast (body) VALUES (?)');
  database.transaction(() => {
    for (let row = 0; row < 75_000; row += 1) insert.run(`${row} ${'群众反映村道路灯损坏'.repeat(32)}`);
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  const megabytes = statSync(file).size / 1_048_576;
  const to = join(folder, '备份');
  mkdirSync(to);
  const words = {
    copied: '复制',
    checked: '核对副本',
    written: '打包落盘',
    'read-back': '读回核对',
    renamed: '改名',
  };
  console.log(`\n备份 ${megabytes.toFixed(0)} MB 的数据库`);
  const start = performance.now();
  let last = start;
  const { file: backup } = await createBackup({
    database,
    vault,
    dataKey,
    to,
    reason: 'manual',
    office: '清溪镇',
    app: 'bench',
    clock,
    step(name) {
      console.log(`  ${words[name]}\t${shown(performance.now() - last)}`);
      last = performance.now();
    },
  });
  const whole = performance.now() - start;
  console.log(`  合计\t${shown(whole)}（每 75 MB ${shown((whole / megabytes) * 75)}）`);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  const pages = await timed(() => verifyPages(file, dataKey));
  console.log(`逐页核对\t${shown(pages)}（${(megabytes / (pages / 1000)).toFixed(0)} MB/s）`);
  console.log(`核对一份备份\t${shown(await timed(() => verifyBackup(backup, dataKey)))}`);
  console.log(
    `恢复一份备份\t${shown(await timed(() => restoreBackup({ file: backup, secret: dataKey, vault, clock })))}`,
  );
}

try {
  await demoVault();
  const { dataKey } = await openWithPassword(readKeyFile(join(vault, 'office.key')), password);
  const file = join(vault, 'office.db');
  const encrypted = openDatabase(file, dataKey);
  const plain = plainCopy(encrypted, join(folder, 'plain.db'));
  await compare(deskOn(encrypted), deskOn(plain));
  await noting(encrypted, dataKey);
  encrypted.close();
  plain.close();
  await openings(file, dataKey);
  await backupOf75(file, dataKey);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
