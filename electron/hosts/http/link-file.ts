import { chmod, rm, writeFile } from 'node:fs/promises';

/** Leaves the one-time address in a file that only this login can read (mode 0600), for a program that opens it. */
export async function writeLinkFile(path: string, url: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, `${url}\n`, { mode: 0o600, flag: 'wx' });
  await chmod(path, 0o600);
}
