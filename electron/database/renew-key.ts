import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stampOf } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { append, type Entry } from './audit.ts';
import { backupRefusals, folderRefusal } from './backup-errors.ts';
import { type Checker, checkDatabase } from './check.ts';
import { makeFolderDurably, syncFile, syncFolder } from './durable.ts';
import { databaseBytes, needFreeSpace } from './free-space.ts';
import { mustNotBeInUse } from './in-use.ts';
import { writeKeyFile } from './key-file.ts';
import { type KeyFile, withHead } from './key-slots.ts';
import { type Database, openDatabase, openForReading, reencryptCopy } from './open.ts';
import { exchangeFiles, retiredPrefix, stagedPrefix, swapIsPending } from './swap.ts';
import { stateDifferences, stateOf, type VaultState } from './vault-state.ts';

/** What a vault's data key is renewed with. */
export type KeyRenewal = {
  /** The open database, and the key that it is to be rid of. */
  database: Database;
  dataKey: Uint8Array;
  /** The vault's folder. */
  vault: string;
  /** The fresh key, and the key file around it. */
  next: { dataKey: Uint8Array; keyFile: KeyFile };
  /** What the log says of it: written into the copy, so that it is there exactly where the new key is. */
  entry: Entry;
  clock: () => Date;
  /** Closes the database; called once the copy is verified. */
  close: () => void;
  check?: Checker;
  /** Called with each step's name once it is done. */
  step?: (name: string) => void;
};

/** Copies the open database, writes the entry into the copy and the copy anew under the new key; answers what it holds. */
function writeCopy(file: string, { database, dataKey, next, entry }: KeyRenewal): VaultState {
  database.prepare('VACUUM INTO ?').run(file);
  const copy = openDatabase(file, dataKey);
  try {
    const differences = stateDifferences(stateOf(database), stateOf(copy));
    if (differences.length > 0) throw backupRefusals.renewalNotVerified(differences);
    copy.transaction(() => append(copy, entry, []))();
    reencryptCopy(copy, next.dataKey);
    return stateOf(copy);
  } finally {
    copy.close();
  }
}

/** Whether a key opens a database file at all. */
function opens(file: string, dataKey: Uint8Array): boolean {
  try {
    openForReading(file, dataKey).close();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function copyProblems(file: string, expected: VaultState, renewal: KeyRenewal): Promise<string[]> {
  const { check = checkDatabase, dataKey, next } = renewal;
  const { problems, state } = await check({ file, dataKey: next.dataKey });
  return [
    ...problems,
    ...(state ? stateDifferences(expected, state) : []),
    ...(opens(file, dataKey) ? ['副本仍能用旧钥匙打开。'] : []),
  ];
}

/**
 * Gives a vault a fresh data key: the database is copied, the copy written anew under the new key and verified (pages,
 * structure, rows, end of the log, and that the old key no longer opens it), then exchanged with its key file as a restore
 * does. A crash at any step ends, at the next start, in old or new. The old files go: the backup made before is the way back.
 */
export async function renewDataKey(renewal: KeyRenewal): Promise<void> {
  const { vault, next, clock, check = checkDatabase, step = () => {} } = renewal;
  const stamp = stampOf(clock());
  const staged = `${stagedPrefix}${stamp}`;
  const file = join(vault, staged, 'office.db');
  try {
    needFreeSpace(vault, databaseBytes(join(vault, 'office.db')), '换钥匙');
    await makeFolderDurably(join(vault, staged));
    const state = writeCopy(file, renewal);
    await syncFile(file);
    step('rewritten');
    writeKeyFile(join(vault, staged, 'office.key'), withHead(next.keyFile, next.dataKey, state.audit));
    await syncFolder(join(vault, staged));
    step('keyed');
    const problems = await copyProblems(file, state, renewal);
    if (problems.length > 0) throw backupRefusals.renewalNotVerified(problems);
    step('verified');
    renewal.close();
    mustNotBeInUse(join(vault, 'office.db'));
    const placed = async () =>
      (await check({ file: join(vault, 'office.db'), dataKey: next.dataKey })).problems;
    const names = { staged, replaced: `${retiredPrefix}${stamp}` };
    await exchangeFiles(vault, names, placed, backupRefusals.renewalFailed, step);
  } catch (error) {
    throw error instanceof Refusal ? error : folderRefusal(error, vault);
  } finally {
    if (!swapIsPending(vault)) await rm(join(vault, staged), { recursive: true, force: true });
  }
}
