import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#electron/values/refusal.ts';
import { checkInWorker } from './check-in-worker.ts';
import { syncFolder } from './durable.ts';
import { readKeyFile } from './key-file.ts';
import { checkSeal } from './key-slots.ts';
import { type Salvage, salvage } from './salvage.ts';
import { setAside } from './set-aside.ts';
import { keyOfExtracted, type Secret } from './verify-backup.ts';

/** A database that a restore found damaged: where it is kept, and what was read of it; undefined where nothing could be. */
export type Damaged = { file: string; salvaged: Salvage | undefined };

/** The data key of the restored vault, where the files that were put aside are locked with it too. */
async function sharedKey(vault: string, replaced: string, secret: Secret): Promise<Uint8Array | undefined> {
  const dataKey = await keyOfExtracted(vault, secret);
  try {
    return checkSeal(readKeyFile(join(replaced, 'office.key')), dataKey);
  } catch {
    return undefined;
  }
}

/**
 * Looks at the database that a restore put aside. A whole one stays where undoing the restore finds it; a damaged one gets
 * the name of a damaged one, so that nothing puts it back, and is read as far as it goes. Nobody may have the vault open.
 */
export async function damagedOf(
  vault: string,
  replaced: string,
  secret: Secret,
  clock: () => Date,
): Promise<Damaged | undefined> {
  const former = join(replaced, 'office.db');
  if (!existsSync(former) || !existsSync(join(replaced, 'office.key'))) return undefined;
  const dataKey = await sharedKey(vault, replaced, secret);
  if (!dataKey || (await checkInWorker({ file: former, dataKey })).ok) return undefined;
  // without its note the folder is no longer offered for going back to
  rmSync(join(replaced, 'replaced.json'));
  await syncFolder(replaced);
  const file = await setAside(vault, clock, replaced);
  try {
    return { file, salvaged: await salvage({ damaged: file, dataKey, baseline: join(vault, 'office.db') }) };
  } catch (error) {
    if (error instanceof Refusal) return { file, salvaged: undefined };
    throw error;
  }
}
