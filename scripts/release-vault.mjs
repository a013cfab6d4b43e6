import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { readKeyFile } from '../electron/database/key-file.ts';
import { openWithPassword } from '../electron/database/key-slots.ts';
import { newestVersion } from '../electron/database/migrate.ts';
import { openDatabase } from '../electron/database/open.ts';
import { stateOf } from '../electron/database/vault-state.ts';

// `node scripts/release-vault.mjs`: keeps a vault as this release makes it, for the releases to come to open; run once a schema

const root = join(import.meta.dirname, '..');
const folder = join(
  root,
  'tests',
  'database',
  'fixtures',
  `schema-${String(newestVersion).padStart(4, '0')}`,
);
const demo = join(root, 'resources', 'demo', '清溪镇');
const clock = () => new Date('2026-01-15T12:00:00');
const [password, chairPassword] = ['三月接待选民-2025', '四个不相干的词-主席'];

let ids = 0;
const newId = () => {
  ids += 1;
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
};

/** The demo office with something in every table: users, a number given and sent, what was signed, the bin, a draft. */
async function makeVault() {
  const { createApp } = await import('../electron/app.ts');
  const app = createApp({
    vault: folder,
    resources: join(root, 'resources'),
    clock,
    newId,
    passwordCost: { memory: 8, passes: 1, lanes: 1 },
    automaticBackups: false,
    fonts: async () => undefined,
  });
  const client = createRouterClient(app.router, { context: app.context({ place: '测试' }) });
  await client.vault.create({ township: '清溪镇', county: '云岭县', password });
  const uploads = readdirSync(demo).map((name) => app.files.put(name, readFileSync(join(demo, name))));
  const { plan } = await client.exchange.preview({ uploads });
  for await (const _ of await client.exchange.apply({ plan }));
  await fillTheRest(app, client);
  await app.close();
}

async function fillTheRest({ files }, client) {
  const { users, vault, officialDocuments, approvals, receptions } = client;
  const [station] = await client.stations.list({ year: 2025 });
  await users.add({ label: '主席', role: 'chair', password: chairPassword });
  await users.add({
    label: '联络员',
    role: 'liaison',
    password: '四个不相干的词-联络',
    stationId: station.id,
  });
  const { id: seriesId } = await officialDocuments.saveSeries({
    code: '清人大主席团',
    body: '清溪镇人民代表大会主席团',
    year: 2026,
    used: 4,
  });
  const starter = await officialDocuments.starter({ template: 'notice' });
  const upload = files.put('本镇的述职通知.docx', files.take(starter.file).bytes);
  await officialDocuments.adoptOwn({ template: 'notice', upload });
  const { id } = await officialDocuments.keep({ template: 'notice', year: 2025 });
  await officialDocuments.number({ id, seriesId });
  await officialDocuments.keep({ template: 'supervision-report', year: 2025 });
  await vault.unlock({ password: chairPassword });
  await officialDocuments.sign({ id });
  const matter = { kind: 'lock', year: 2024 };
  const { seen } = await approvals.state(matter);
  await approvals.sign({ matter, seen, word: '按规定办理' });
  await vault.unlock({ password });
  await officialDocuments.seal({ id });
  await officialDocuments.send({ id, sentTo: '各代表联络站' });
  const [deputy] = (await client.deputies.list({})).rows;
  const entry = { date: '2026-01-12', stationId: station.id, deputyIds: [deputy.id], matter: '村口路灯不亮' };
  const added = await receptions.record(entry);
  await receptions.remove({ id: added.id });
  await officialDocuments.saveSettings({ layout: 'gbt-33476' });
  await client.drafts.keep({ form: 'receptions/new', content: JSON.stringify({ matter: '还没有写完' }) });
}

const sampled = (value) =>
  Buffer.isBuffer(value) ? { sha256: createHash('sha256').update(value).digest('hex') } : value;

/** Rows of each table, and the first, the middle and the last of them in full. */
async function expectedOf() {
  const { dataKey } = await openWithPassword(readKeyFile(join(folder, 'office.key')), password);
  const database = openDatabase(join(folder, 'office.db'), dataKey);
  const { schema, counts } = stateOf(database);
  const rows = Object.fromEntries(
    Object.entries(counts).map(([table, count]) => {
      const places = [...new Set([0, Math.floor(count / 2), count - 1])].filter((at) => at >= 0 && count > 0);
      const at = database.prepare(`SELECT * FROM "${table}" ORDER BY rowid LIMIT 1 OFFSET ?`);
      return [
        table,
        places.map((place) =>
          Object.fromEntries(
            Object.entries(at.get(place)).map(([column, value]) => [column, sampled(value)]),
          ),
        ),
      ];
    }),
  );
  database.exec('VACUUM');
  database.close();
  return { schema, counts, rows };
}

await makeVault();
const expected = await expectedOf();
const empty = Object.keys(expected.counts).filter((table) => expected.counts[table] === 0);
if (empty.length > 0) console.log(`empty: ${empty.join(', ')}`);
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
for (const name of readdirSync(folder))
  if (!['office.db', 'office.key', 'expected.json'].includes(name))
    rmSync(join(folder, name), { recursive: true });
