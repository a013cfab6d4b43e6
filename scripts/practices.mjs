import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, node, root, runScript } from './setup.mjs';

// `npm run -s practices [-- --json] [--run]`: which mechanisms of the described practices the product honours, by tests that ran

const words = { honoured: '做到', partly: '部分', not: '未做', outside: '范围外' };
const ofGate = join(root, 'out', 'test-results.json');
const ofOwnRun = join(root, 'out', 'practices-results.json');
const timeOf = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** The test files that name mechanisms. */
const taggedFiles = () =>
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .filter((name) => readFileSync(join(root, 'tests', name), 'utf8').includes('support/mechanisms.ts'))
    .map((name) => join('tests', name));

/** Runs the tagged tests and leaves their results; their own report goes to standard error. */
function runTagged() {
  rmSync(ofOwnRun, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const options = ['--config', 'tests/vitest.config.ts', '--project', 'app', '--project', 'screens'];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${ofOwnRun}`];
  spawnSync(node, [vitest, 'run', ...options, ...reporters, ...taggedFiles()], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
}

/** Every test that shows a mechanism, with how it ended. */
function testsIn(results) {
  return JSON.parse(readFileSync(results, 'utf8')).testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.flatMap(({ fullName, status, meta }) =>
      (meta?.mechanisms ?? []).map(({ id, missing }) => ({
        id,
        missing,
        passed: status === 'passed',
        file: relative(root, file),
        test: fullName,
      })),
    ),
  );
}

/** A row is green only where a test shows the whole of it, and none that shows anything of it fails. */
export function rowOf(mechanism, tests) {
  const own = tests.filter(({ id }) => id === mechanism.id);
  const whole = own.some(({ missing }) => missing === undefined);
  const state = () => {
    if (mechanism.scope === '外') return 'outside';
    if (own.length === 0 || own.some(({ passed }) => !passed)) return 'not';
    return whole ? 'honoured' : 'partly';
  };
  return {
    ...mechanism,
    state: state(),
    tests: own.map(({ file, test, passed }) => ({ file, test, passed })),
    missing: whole ? [] : own.map(({ missing }) => missing),
  };
}

const lineOf = ({ id, state, place, scope, says, tests, missing }) =>
  [
    `${words[state]}\t${id}\t${place}（${scope}）\t${says.length > 40 ? `${says.slice(0, 40)}…` : says}`,
    ...missing.map((what) => `\t缺：${what}`),
    ...tests.map(({ file, test, passed }) => `\t${passed ? '' : '失败：'}${file} › ${test}`),
  ].join('\n');

async function main() {
  ensureInstalled();
  const newest = timeOf(ofOwnRun) > timeOf(ofGate) ? ofOwnRun : ofGate;
  const again = process.argv.includes('--run') || timeOf(newest) === 0;
  if (again) runTagged();
  const tests = testsIn(again ? ofOwnRun : newest);
  const table = JSON.parse(readFileSync(join(root, 'tests', 'practices', 'mechanisms.json'), 'utf8'));
  const rows = table.map((mechanism) => rowOf(mechanism, tests));
  const count = (state) => rows.filter((row) => row.state === state).length;
  const counts = Object.fromEntries(Object.keys(words).map((state) => [state, count(state)]));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ rows, counts }, null, 2));
    return 0;
  }
  for (const row of rows) console.log(lineOf(row));
  const inside = rows.length - counts.outside;
  console.log(
    `honoured ${counts.honoured} · partly ${counts.partly} · not ${counts.not} of ${inside} · outside ${counts.outside}`,
  );
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(main);
