import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stampOf } from '#electron/values/moment.ts';
import { moveDurably } from './durable.ts';
import { vaultRefusals } from './errors.ts';
import { mustNotBeInUse } from './in-use.ts';

const damagedName = /^office\.db\.damaged-\d{4}-\d{2}-\d{2}-\d{4}(-\d+)?$/;

/** The damaged databases that were set aside in a vault's folder, newest first. */
export const listDamaged = (vault: string): string[] =>
  readdirSync(vault)
    .filter((name) => damagedName.test(name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(vault, name));

/**
 * Renames a damaged database with its log to `office.db.damaged-<time>`, so that nothing writes to it and its newer rows
 * can still be looked for; it is never deleted. Answers the new path. Nobody may have it open. `from` is the folder that
 * it is in, where a restore has put it aside already.
 */
export async function setAside(vault: string, clock: () => Date, from: string = vault): Promise<string> {
  const file = join(from, 'office.db');
  if (!existsSync(file)) throw vaultRefusals.missingDatabase(from);
  mustNotBeInUse(file);
  const wanted = `${join(vault, 'office.db')}.damaged-${stampOf(clock())}`;
  let target = wanted;
  for (let number = 2; existsSync(target); number += 1) target = `${wanted}-${number}`;
  // the log first: until the database follows, SQLite finds neither or an older state, never a foreign log
  for (const suffix of ['-wal', '-journal', '-shm']) {
    if (existsSync(`${file}${suffix}`)) await moveDurably(`${file}${suffix}`, `${target}${suffix}`);
  }
  await moveDurably(file, target);
  return target;
}
