import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes that must be free: a run holds a few hundred megabytes at a time, and other programs want some of the memory. */
const enough = 2 * 1024 ** 3;

/** Milliseconds after which what a run left behind is no longer anybody's: it was killed. */
const leftBehind = 24 * 60 * 60 * 1000;

/**
 * A folder in memory for what tests write, so that none waits for the disk: on Linux, where there is one with 2 GB free from
 * which programs may be started; elsewhere undefined.
 */
export function memoryFolder(): string | undefined {
  const place = '/dev/shm';
  if (process.platform !== 'linux') return undefined;
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  const options = mounts
    .map((line) => line.split(' '))
    .find(([, at]) => at === place)?.[3]
    ?.split(',');
  if (!options?.includes('rw') || options.includes('noexec')) return undefined;
  const { bavail, bsize } = statfsSync(place);
  if (bavail * bsize < enough) return undefined;
  const folder = join(place, 'congress-desk-tests');
  mkdirSync(folder, { recursive: true });
  for (const path of readdirSync(folder).map((name) => join(folder, name)))
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > leftBehind)
      rmSync(path, { recursive: true, force: true });
  return folder;
}
