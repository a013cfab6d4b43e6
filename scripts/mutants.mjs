import { fork } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentsOf, node, root, runScript, SetupError, say } from './setup.mjs';

// `node scripts/mutants.mjs`: breaks one place of the program at a time in a copy of the tree; the tests named beside it should notice.
// A place of practices.json is named by the rows that it shows to be honoured; the one test that says so must notice (tests/support/mechanisms.ts)

const help = `用法：node scripts/mutants.mjs [选项]
  --only 文字   只试名称、文件或清单名里有这些文字的，如 practices.json
  --part 几/几  只试其中一份，如 2/10
  --lanes 个数  同时试几处（各用一份副本），默认 2
  --list        只核对每一处的原文还在，不运行测试`;
const options = {
  only: { type: 'string', default: '' },
  part: { type: 'string', default: '1/1' },
  lanes: { type: 'string', default: '2' },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean' },
};
const copied = ['electron', 'renderer', 'resources', 'scripts', 'tests', 'package.json', 'tsconfig.json'];
/** Milliseconds for the tests of one place; after that nothing is known of it. */
const patience = 300_000;

/** Every place to break, from the files of data beside this one. */
const places = () =>
  readdirSync(join(root, 'scripts', 'mutants'))
    .filter((name) => name.endsWith('.json'))
    .flatMap((list) => {
      const text = readFileSync(join(root, 'scripts', 'mutants', list), 'utf8');
      return JSON.parse(text).map((place) => ({ ...place, list }));
    });

/** The places with the words in them, and of these every m-th from the n-th on for part n/m. */
function chosenOf({ only, part }) {
  const [, nth, of] = /^(\d+)\/([1-9]\d*)$/.exec(part) ?? [];
  if (nth === undefined) throw new SetupError(`--part 应写成 2/10，现为 ${part}`);
  return places()
    .filter(({ name, file, list }) => `${name} ${file} ${list}`.includes(only))
    .filter((_, at) => at % Number(of) === Number(nth) - 1);
}

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

/** The next message of a lane's process; one that takes too long is ended. */
const answerOf = (child) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.once('message', (answer) => {
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(answer);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve({ failed: 'no end', seconds: patience / 1000 });
      else reject(new Error(`a lane ended with ${code ?? signal} before it answered`));
    });
  });

/** A lane: a copy of the tree, and a process that keeps a Vitest on it. */
function openLane() {
  const folder = copyOfTree();
  let child;
  /** Runs tests after some files were changed. */
  async function ask({ tests, test }, changed = []) {
    if (!child?.connected) {
      child = fork(join(folder, 'scripts', 'mutant-lane.mjs'), {
        cwd: folder,
        execPath: node,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: { ...process.env, CI: '1' },
      });
      await answerOf(child);
    }
    child.send({ tests, test, changed });
    return answerOf(child);
  }
  return {
    sound: (place) => ask(place),
    /** Runs the tests of a place while it is broken. */
    async broken(place) {
      const { file, before, after } = place;
      const path = join(folder, file);
      const sound = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        sound.replace(before, () => after),
      );
      const answer = await ask(place, [file]);
      writeFileSync(path, sound);
      if (child.connected) child.send({ changed: [file] });
      return answer;
    },
    close() {
      child?.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Gives each job to the next lane that is free. */
async function each(lanes, jobs, work, done) {
  const left = [...jobs];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let job = left.shift(); job; job = left.shift()) done(job, await work(lane, job));
    }),
  );
}

await runScript(async () => {
  const given = argumentsOf(options, help);
  if (given === undefined) return 0;
  const chosen = chosenOf(given);
  const wrong = misplaced(chosen);
  if (wrong.length > 0) throw new SetupError(wrong.join('\n'));
  if (given.list) {
    console.log(`${chosen.length} places`);
    return 0;
  }
  const lanes = Array.from({ length: Number(given.lanes) }, openLane);
  try {
    const named = [...new Set(chosen.flatMap(({ tests }) => tests))].map((file) => ({ tests: [file] }));
    const sound = (lane, job) => lane.sound(job);
    await each(lanes, named, sound, (_, { failed }) => {
      if (failed !== undefined) throw new SetupError(`未改动的程序就通不过，先看 npm test：${failed}`);
    });
    const survivors = [];
    const isKilled = (failed) => failed !== undefined && failed !== 'no end';
    const broken = (lane, place) => lane.broken(place);
    await each(lanes, chosen, broken, (place, { failed, seconds }) => {
      if (!isKilled(failed)) survivors.push(place);
      say(`${isKilled(failed) ? '✓' : '✗'} ${place.name}（${seconds.toFixed(1)} s）${failed ?? ''}`);
    });
    for (const { name, file } of survivors) console.log(`survived: ${name} (${file})`);
    console.log(`killed ${chosen.length - survivors.length} of ${chosen.length}`);
    return survivors.length === 0 ? 0 : 1;
  } finally {
    for (const lane of lanes) lane.close();
  }
});
