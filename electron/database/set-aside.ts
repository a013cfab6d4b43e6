import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '#electron/values/moment.ts';
import { moveDurably } from './durable.ts';
import { vaultRefusals } from './errors.ts';
import { mustNotBeInUse } from './in-use.ts';

/**
 * Renames a damaged database with its log to `office.db.damaged-<time>`, so that nothing writes to it and its newer rows
 * can still be looked for; it is never deleted. Answers the new path. Nobody may have it open.
 */
export async function setAside(vault: string, clock: () => Date): Promise<string> {
  const file = join(vault, 'office.db');
  if (!existsSync(file)) throw vaultRefusals.missingDatabase(vault);
  mustNotBeInUse(file);
  const wanted = `${file}.damaged-${stampOf(clock())}`;
  let target = wanted;
  for (let number = 2; existsSync(target); number += 1) target = `${wanted}-${number}`;
  // the log first: until the database follows, SQLite finds neither or an older state, never a foreign log
  for (const suffix of ['-wal', '-journal', '-shm']) {
    if (existsSync(`${file}${suffix}`)) await moveDurably(`${file}${suffix}`, `${target}${suffix}`);
  }
  await moveDurably(file, target);
  return target;
}
