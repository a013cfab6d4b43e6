import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newest, vite } from '../../scripts/build.mjs';
import { program } from './programs.ts';

const root = join(import.meta.dirname, '..', '..');
const builtPage = join(root, 'out', 'renderer', 'index.html');

/** Builds the page where a source of it is newer than what was built. */
export function buildPage(): void {
  const built = statSync(builtPage, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['renderer', 'electron', 'scripts/vite.config.ts', 'package-lock.json'];
  if (sources.every((path) => newest(join(root, path)) < built)) return;
  vite('scripts/vite.config.ts');
}

/** A browser host that runs in a process of its own, as a person at a terminal has it. */
export type Serving = {
  /** A one-time address that nobody has used. */
  address(): Promise<string>;
  /** Ends it as Ctrl+C does; answers all that it said on stderr. */
  stop(): Promise<string>;
};

/** Starts the browser host on a vault's folder; its clock says 9 o'clock of `day` at the start. */
export async function serve(vault: string, day: string): Promise<Serving> {
  const linkFile = `${vault}-address.txt`;
  const clock = join(import.meta.dirname, 'on-a-day.ts');
  const child = spawn(
    process.execPath,
    ['--import', clock, program('serve'), '--vault', vault, '--link-file', linkFile],
    { cwd: root, env: { ...process.env, DESK_DAY: day }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await until(() => said.stdout.includes('按 Ctrl+C 退出'), child, said);
  let unused: string | undefined = (await readFile(linkFile, 'utf8')).trim();
  rmSync(linkFile);

  return {
    async address() {
      const first = unused;
      unused = undefined;
      if (first !== undefined) return first;
      const before = said.stdout.length;
      child.stdin.write('\n');
      await until(() => said.stdout.indexOf('\n', before) > 0, child, said);
      return said.stdout.slice(before).trim();
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return said.stderr;
    },
  };
}

async function until(done: () => boolean, child: ChildProcess, said: { stderr: string }): Promise<void> {
  for (let turn = 0; !done(); turn += 1) {
    if (child.exitCode !== null || turn > 600) throw new Error(`the host did not answer: ${said.stderr}`);
    await wait(25);
  }
}
