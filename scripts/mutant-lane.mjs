import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

// One lane of `mutants.mjs`, in a process of its own: keeps a Vitest on one copy of the tree, and runs tests in it

const folder = process.cwd();

const vitest = await createVitest('test', {
  root: folder,
  config: 'tests/vitest.config.ts',
  project: ['app', 'hosts'],
  watch: false,
  bail: 1,
  maxWorkers: 1,
  reporters: [{}],
});
await vitest.standalone();

/** What test files of an earlier run left for each other (`tests/support/models.ts`) may bear the earlier fault. */
function forgetModels() {
  for (const project of vitest.projects) {
    const { models } = project.getProvidedContext();
    if (models === undefined) continue;
    for (const name of readdirSync(models)) rmSync(join(models, name), { recursive: true, force: true });
  }
}

/** Runs tests by their files, all in them or the one so named; the first that failed, 'no end' where it ran out of time, or undefined where all passed. */
async function firstFailure(tests, name) {
  forgetModels();
  if (name === undefined) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(new RegExp(RegExp.escape(name)));
  // a run answers with every file of the runs before it as well
  vitest.state.filesMap.clear();
  const specifications = await vitest.globTestSpecifications(tests);
  if (specifications.length === 0) throw new Error(`no test files: ${tests.join(', ')}`);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const ran = testModules
    .flatMap((module) => [...module.children.allTests()])
    .filter((test) => test.result().state !== 'skipped');
  if (ran.length === 0 && testModules.every((module) => module.state() !== 'failed'))
    throw new Error(`no test “${name}” in ${tests.join(', ')}`);
  for (const module of testModules) {
    for (const test of module.children.allTests('failed')) {
      // a test that ran out of time on a busy machine has noticed nothing
      if (test.result().errors.every(({ message }) => message.includes('timed out'))) return 'no end';
      return `${module.relativeModuleId} › ${test.fullName}`;
    }
    if (module.state() === 'failed') return module.relativeModuleId;
  }
  return unhandledErrors.length > 0 ? 'an error outside any test' : undefined;
}

process.on('message', async ({ changed, tests, test }) => {
  const start = performance.now();
  for (const file of changed) vitest.invalidateFile(join(folder, file));
  if (tests === undefined) return;
  const failed = await firstFailure(tests, test);
  process.send({ failed, seconds: (performance.now() - start) / 1000 });
});
process.on('disconnect', async () => {
  await vitest.close();
  process.exit();
});
process.send({ ready: true });
