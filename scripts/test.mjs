import { join } from 'node:path';
import { run } from './run.mjs';
import { ensureInstalled, ensureTestPackages, node, root, runScript } from './setup.mjs';

// `npm test`: installs what tests need, then runs the whole gate
await runScript(async () => {
  ensureInstalled();
  ensureTestPackages();
  return run(node, [join(root, 'scripts', 'check.mjs')]);
});
