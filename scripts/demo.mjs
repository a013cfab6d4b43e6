import { join, resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { openApplication, openHelp, openOptions } from './open.mjs';
import { callersFolder, runEntry } from './run.mjs';
import { argumentsOf, ensureInstalled, root, runScript } from './setup.mjs';

// `npm run demo`: makes a demo vault from five workbooks, writes every document, opens the application on it

const help = `用法：npm run demo [-- 选项]
  --vault 目录       演示保险库所在目录；不写则为 out/demo/vault
  --out 目录         文件写到哪个目录；不写则为 out/demo/documents
  --no-open          只生成，不打开
${openHelp}`;

const options = { ...openOptions, out: { type: 'string' }, 'no-open': { type: 'boolean', default: false } };

await runScript(async () => {
  const given = argumentsOf(options, help);
  if (given === undefined) return 0;
  const folder = (path, usual) => (path ? resolve(callersFolder(), path) : join(root, 'out', 'demo', usual));
  const vault = folder(given.vault, 'vault');
  ensureInstalled();
  if (!given['no-open']) ensureBuilt();
  const made = await runEntry('desk', ['demo', '--vault', vault, '--out', folder(given.out, 'documents')]);
  return made !== 0 || given['no-open'] ? made : openApplication({ ...given, vault });
});
