import { join } from 'node:path';
import { ensureFonts } from './fonts.mjs';
import { run } from './run.mjs';
import { ensureInstalled, ensureTestPackages, node, root, runScript, say } from './setup.mjs';

// `npm test`: installs what tests need, then runs the whole gate; `-- --whole` with every sweep of its tests whole
await runScript(async () => {
  ensureInstalled();
  ensureTestPackages();
  ensureFonts(say);
  return run(node, [join(root, 'scripts', 'check.mjs'), ...process.argv.slice(2)]);
});
