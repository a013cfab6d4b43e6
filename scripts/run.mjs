import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, node, root, runScript } from './setup.mjs';

/** Where the person stood when calling npm, so that the paths they give mean what they see. */
export function callersFolder() {
  const byNpm = /\bscripts\/\w+\.mjs/.test(process.env.npm_lifecycle_script ?? '');
  return (byNpm && process.env.INIT_CWD) || process.cwd();
}

/** Runs a program in the caller's folder with this terminal as its own, and gives its exit code. */
export function run(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: callersFolder(), stdio: 'inherit', env });
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Runs one of our TypeScript entries on Node 24. */
export const runEntry = (name, args) => run(node, [join(root, 'electron', `${name}.ts`), ...args]);

// `node scripts/run.mjs COMMAND …`: the command line `desk`, set up on first use
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    const args = process.argv.slice(2);
    ensureInstalled();
    if (args[0] === 'serve' && !args.includes('--help')) ensureBuilt();
    return runEntry('desk', args);
  });
}
