import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { openSafely } from '#documents/checker/guard.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { readInWorker } from '#sheets/read-in-worker.ts';

// reads every file of a folder as the office does, or (control) unpacks it without a guard, and says what it took
const [folder = '', mode = ''] = process.argv.slice(2);
const read = (name: string, bytes: Uint8Array): Promise<unknown> =>
  extname(name) === '.docx' ? openSafely(bytes, name) : readInWorker(bytes, name);

/** The most memory this program held, in kB; `resourceUsage` would count what its parent held before starting it. */
const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);

const before = peak();
const answers: Record<string, string> = {};
for (const name of readdirSync(folder).sort()) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  try {
    if (mode === 'control') unzipSync(bytes);
    else await read(name, bytes);
    answers[name] = 'read';
  } catch (error) {
    answers[name] = error instanceof Refusal ? error.reason.code : String(error);
  }
}
const megabytes = Math.round((peak() - before) / 1024);
process.stdout.write(JSON.stringify({ answers, megabytes }));
