import { ensureBuilt } from './build.mjs';
import { openApplication, openHelp, openOptions } from './open.mjs';
import { argumentsOf, ensureInstalled, runScript } from './setup.mjs';

// `npm start`: installs and builds what is missing, then opens the application

const help = `用法：npm start [-- 选项]
  --vault 目录       保险库所在目录；不写则用本机默认位置
${openHelp}`;

await runScript(async () => {
  const given = argumentsOf(openOptions, help);
  if (given === undefined) return 0;
  ensureInstalled();
  ensureBuilt();
  return openApplication(given);
});
