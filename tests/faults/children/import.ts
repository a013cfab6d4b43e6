import { appendFileSync, readFileSync } from 'node:fs';
import { createRouterClient } from '@orpc/server';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { createApp } from '#electron/app.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';

// imports a workbook through the real core and takes the import back, over and over, and notes both once they are done
const [vault = '', resources = '', password = '', workbook = '', notes = '', mode = ''] =
  process.argv.slice(2);
const app = createApp({ vault, resources, automaticBackups: false });
const context = app.context({ place: '测试' });
const client = createRouterClient(app.router, { context }) as unknown as DeskClient;
await client.vault.unlock({ password });

let apart = false;
const { exec } = Sqlite.prototype;
if (mode === 'halves') {
  // the control: what belongs together is written statement by statement
  Sqlite.prototype.exec = function (this: Sqlite.Database, sql: string) {
    return apart && /^(BEGIN|COMMIT|ROLLBACK)/.test(sql) ? this : exec.call(this, sql);
  };
}

const note = (what: string) => appendFileSync(notes, `${what}\n`);
let ready = false;
for (;;) {
  const upload = app.files.put('代表名册.xlsx', new Uint8Array(readFileSync(workbook)));
  const { plan } = await client.exchange.preview({ uploads: [upload] });
  if (!ready) process.stdout.write('READY\n');
  ready = true;
  note('begun');
  apart = true;
  for await (const event of await client.exchange.apply({ plan }))
    if (event.type === 'done') note('brought in');
  apart = false;
  const { seq = 0 } = (await client.log.latest()) ?? {};
  note('begun');
  await client.log.undo({ seq });
  note('taken back');
}
