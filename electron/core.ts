import { homedir } from 'node:os';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { defaultVault, productFolders } from './hosts/folders.ts';
import { type ParentLine, runCore } from './hosts/port/core-messages.ts';
import { keepFilesPrivate } from './hosts/private-files.ts';

keepFilesPrivate();

const { values } = parseArgs({ options: { vault: { type: 'string' }, root: { type: 'string' } } });
const vault = values.vault ?? defaultVault(process.platform, homedir(), process.env);
const app = Promise.resolve().then(() =>
  createApp({ vault, resources: productFolders(values.root).resources }),
);

// the last message needs a moment to leave before the process does
const exit = (code: number) => void setTimeout(() => process.exit(code), 50);
runCore(process.parentPort as unknown as ParentLine, app, exit);
