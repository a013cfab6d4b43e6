import { existsSync, rmSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { Refusal } from '#electron/values/refusal.ts';
import { vaultRefusals } from './errors.ts';

/** Whether any process has the database open. */
export function isInUse(file: string): boolean {
  try {
    mustNotBeInUse(file);
    return false;
  } catch (error) {
    return error instanceof Refusal && error.reason.code === 'in-use';
  }
}

/** Refuses while any process has the database open; needs no key and changes nothing, even where the file is damaged. */
export function mustNotBeInUse(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const index = `${file}-shm`;
  const hadIndex = existsSync(index);
  const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 500 });
  try {
    // a lock is asked for before the first page is read, so whoever holds it answers first
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw vaultRefusals.inUse();
    }
  } finally {
    database.close();
    // looking at a database with a log makes an index of it, which nobody needs
    if (!hadIndex) rmSync(index, { force: true });
  }
}
