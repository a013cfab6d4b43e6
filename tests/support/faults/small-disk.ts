import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freeBytes } from '#database/free-space.ts';

const mount = (folder: string, megabytes: number) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);

/** Whether this process may mount a small disk of its own. */
export const canMount: boolean = (() => {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'congress-desk-mount-'));
  const mounted = mount(folder, 1);
  if (mounted) unmount(folder);
  rmSync(folder, { recursive: true });
  return mounted;
})();

/** A disk of so many megabytes, gone with the test; `fill` leaves so many bytes free, `free` gives the space back. */
export function smallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), 'congress-desk-disk-'));
  if (!mount(folder, megabytes)) throw new Error('the small disk could not be mounted');
  onTestFinished(() => {
    unmount(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  const ballast = join(folder, 'ballast');
  const free = () => rmSync(ballast, { force: true });
  return {
    folder,
    free,
    fill(left: number): void {
      free();
      writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes(folder) - left)));
    },
  };
}

/** Holds a file as Word does, until the test ends: here a mount of itself, over which no other can be moved (EBUSY). */
export function holdOpen(path: string): void {
  const { status } = spawnSync('mount', ['--bind', path, path]);
  if (status !== 0) throw new Error(`${path} could not be held`);
  onTestFinished(() => void unmount(path));
}
