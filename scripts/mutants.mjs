import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentsOf, node, root, runScript, SetupError, say } from './setup.mjs';

// `node scripts/mutants.mjs`: breaks one place of the program at a time in a copy of the tree; the tests named beside it should notice

const help = `用法：node scripts/mutants.mjs [选项]
  --only 文字   只试名称或文件里有这些文字的
  --list        只核对每一处的原文还在，不运行测试`;
const options = {
  only: { type: 'string' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean' },
};
const copied = ['electron', 'renderer', 'resources', 'scripts', 'tests', 'package.json', 'tsconfig.json'];

/** Every place to break, from the files of data beside this one. */
const places = () =>
  readdirSync(join(root, 'scripts', 'mutants'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(root, 'scripts', 'mutants', name), 'utf8')));

/** Places whose text is not found exactly once, in sentences. */
const misplaced = (chosen) =>
  chosen.flatMap(({ name, file, before }) => {
    const found = readFileSync(join(root, file), 'utf8').split(before).length - 1;
    return found === 1 ? [] : [`${file}：原文出现 ${found} 次，应为 1 次（${name}）`];
  });

function copyOfTree() {
  const folder = mkdtempSync(join(tmpdir(), 'congress-desk-mutants-'));
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Runs tests in the copy; true where all pass. A run without an end is a failed one. */
function passes(folder, tests) {
  const { status } = spawnSync(
    node,
    [
      join(folder, 'node_modules', 'vitest', 'vitest.mjs'),
      ...['run', '--config', 'tests/vitest.config.ts', '--project', 'app', '--project', 'hosts', '--bail=1'],
      ...tests,
    ],
    { cwd: folder, stdio: 'ignore', timeout: 180_000, env: { ...process.env, CI: '1' } },
  );
  return status === 0;
}

/** Whether the tests notice that a place is broken; the place is mended again. */
function isKilled(folder, { file, before, after, tests }) {
  const path = join(folder, file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    sound.replace(before, () => after),
  );
  try {
    return !passes(folder, tests);
  } finally {
    writeFileSync(path, sound);
  }
}

await runScript(async () => {
  const given = argumentsOf(options, help);
  if (given === undefined) return 0;
  const chosen = places().filter(({ name, file }) => `${name} ${file}`.includes(given.only ?? ''));
  const wrong = misplaced(chosen);
  if (wrong.length > 0) throw new SetupError(wrong.join('\n'));
  if (given.list) {
    console.log(`${chosen.length} places`);
    return 0;
  }
  const folder = copyOfTree();
  try {
    const tests = [...new Set(chosen.flatMap((place) => place.tests))];
    if (!passes(folder, tests)) throw new SetupError('未改动的程序就通不过这些测试，先看 npm test。');
    const survivors = [];
    for (const place of chosen) {
      const start = performance.now();
      const killed = isKilled(folder, place);
      if (!killed) survivors.push(place);
      say(`${killed ? '✓' : '✗'} ${place.name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    for (const { name, file } of survivors) console.log(`survived: ${name} (${file})`);
    console.log(`killed ${chosen.length - survivors.length} of ${chosen.length}`);
    return survivors.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
