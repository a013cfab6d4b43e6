import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { app } from 'electron';
import { defaultVault } from '../folders.ts';

/**
 * Keeps what Chromium and the window leave on this PC beside the vault's usual place: local application data, which does not
 * roam. Each vault has a folder of its own, so that the demo's window and the office's stand side by side, each once.
 * `--user-data-dir` is left as it was given.
 */
export function keepUserData(vault: string): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const usual = defaultVault(process.platform, homedir(), process.env);
  const folder = join(dirname(usual), folderFor(vault, usual));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
    app.setPath('sessionData', folder);
  } catch {
    // a disk that takes nothing is said by the core, which needs it too
  }
}

/** `desktop` for the usual vault, and for any other one the same with its path's digest. */
export function folderFor(vault: string, usual: string): string {
  const path = resolve(vault);
  if (path === resolve(usual)) return 'desktop';
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return `desktop-${basename(path).replace(/[^\w-]/g, '_')}-${digest}`;
}
