import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { electronProgram } from './electron-runtime.mjs';
import { run } from './run.mjs';
import { ensureInstalled, node, root, runScript } from './setup.mjs';

// `npm run check`: the whole gate, one step after the other, stopping at the first that fails; with `--whole` every sweep of its tests whole

const results = join(root, 'out', 'test-results.json');
const program = (...parts) => join(root, 'node_modules', ...parts);
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  // without an Electron here, a stray `require('electron')` must fail at once instead of downloading
  ...(electronProgram() ? {} : { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' }),
  ...(process.argv.includes('--whole') && { SWEEPS: 'whole' }),
};

/** Runs a program of the project to its end, its words shown as it speaks; false where it complains. */
const succeeds = (...args) =>
  new Promise((done) => {
    spawn(node, args, { cwd: root, stdio: 'inherit', env }).once('close', (code) => done(code === 0));
  });
// a second checker would check much of the same again, on a core that the linter has
const tsc = (project) =>
  succeeds(program('@typescript', 'native', 'bin', 'tsc'), '-p', project, '--checkers', '1');
const biome = () =>
  succeeds(
    program('@biomejs', 'biome', 'bin', 'biome'),
    'ci',
    '--error-on-warnings',
    `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
  );

const steps = [
  ['Node 24', () => process.versions.node.startsWith('24.')],
  ['types, those of the pure files, lint and format, and the build', readAndBuild],
  ['tests', test],
];

/** Builds while what reads the sources is under way: neither keeps all cores busy. */
async function readAndBuild() {
  const reading = Promise.all([tsc('tsconfig.json'), tsc('electron/tsconfig.json'), biome()]);
  const [said, built] = await Promise.allSettled([reading, buildAll()]);
  if (built.status === 'rejected') throw built.reason;
  return said.value.every(Boolean);
}

async function buildAll() {
  build();
  // what tests start is built here once, or the first of them would all build it
  const { program } = await import('../tests/support/programs.ts');
  program('desk');
}

function test() {
  rmSync(results, { force: true });
  return succeeds(
    program('vitest', 'vitest.mjs'),
    ...['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${results}`,
  );
}

function counts() {
  if (!existsSync(results)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(results, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

await runScript(async () => {
  if (!process.versions.node.startsWith('24.') && !process.env.CHECK_AGAIN) {
    ensureInstalled();
    return run(node, [join(root, 'scripts', 'check.mjs'), ...process.argv.slice(2)], {
      ...process.env,
      CHECK_AGAIN: '1',
    });
  }
  rmSync(results, { force: true });
  let failed = 0;
  for (const [name, step] of steps) {
    const start = performance.now();
    const good = await step();
    console.log(`${good ? '✓' : '✗'} ${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    if (!good) {
      failed = 1;
      break;
    }
  }
  const tests = counts();
  if (tests.skipped > 0) console.log(`${tests.skipped} skipped`);
  console.log(`${tests.passed} passed, ${Math.max(tests.failed, failed)} failed`);
  return failed;
});
