import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#electron/app.ts';
import type { DeskClient } from '#electron/hosts/desk/command.ts';

// a colleague works; a tab that gave no password asks for the files of before a restore while the process has no handle left
const [vault = '', password = ''] = process.argv.slice(2);
const app = createApp({ vault, resources: join(import.meta.dirname, '..', '..', '..', 'resources') });
const tab = () =>
  createRouterClient(app.router, { context: app.context({ place: '测试' }) }) as unknown as DeskClient;
const [colleague, stranger] = [tab(), tab()];
await colleague.vault.unlock({ password });

const taken: number[] = [];
try {
  for (;;) taken.push(openSync('/dev/null', 'r'));
} catch {
  // that was the last one
}
const answer = await stranger.restore.undo({}).catch(({ data }) => data?.code);
for (const handle of taken) closeSync(handle);
console.log(JSON.stringify([taken.length > 0, answer, (await colleague.vault.status()).state]));
await app.close();
