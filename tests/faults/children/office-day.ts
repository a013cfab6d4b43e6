import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#electron/app.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';

// a day's work of the whole core, damaged files included, and killed at its end; what it says and leaves is looked into
const [vault = '', resources = '', password = '', mode = ''] = process.argv.slice(2);
const app = createApp({ vault, resources, passwordCost: { memory: 19_456, passes: 2, lanes: 1 } });
const context = app.context({ place: '测试' });
const client = createRouterClient(app.router, { context }) as unknown as DeskClient;
await client.vault.create({ township: '清溪镇', county: '云岭县', password });

if (mode === 'control') {
  console.error('no such deputy: 欧明和');
  process.stdout.write('DONE');
  process.kill(process.pid, 'SIGKILL');
}

const folder = join(resources, 'demo', '清溪镇');
const upload = (name: string, bytes: Uint8Array) => app.files.put(name, bytes);
const books = readdirSync(folder).filter((name) => /名册|接待/.test(name));
const uploads = books.map((name) => upload(name, readFileSync(join(folder, name))));
const torn = upload('代表名册.xlsx', readFileSync(join(folder, '代表名册.xlsx')).subarray(0, 9000));
await client.exchange.preview({ uploads: [torn] }).catch(() => undefined);
const { plan } = await client.exchange.preview({ uploads });
await client.exchange.composeProblems({ plan });
for await (const _ of await client.exchange.apply({ plan }));

await client.deputies.list({ search: '欧明和' });
await client.receptions.list({ year: 2025, search: '路灯' });
await client.scoring.year({ year: 2025 });
await client.officialDocuments.compose({ template: 'notice', year: 2025 });
await client.exchange.composeAll({ purpose: '移交资料' });
await client.drafts.keep({ form: 'receptions.new', content: '{"matter":"路灯不亮"}' });
await client.backups.create({});
await client.backups.check({});
// refusals and faults, whose words might repeat what was asked
await client.vault.unlock({ password: `${password}错` }).catch(() => undefined);
await client.deputies.detail({ id: '欧明和' }).catch(() => undefined);
await client.deputies.list({ search: 1 } as unknown as { search: string }).catch(() => undefined);
process.stdout.write('DONE');
process.kill(process.pid, 'SIGKILL');
