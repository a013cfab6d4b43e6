import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { isDiskTrouble } from './errors.ts';

const markSchema = z.object({ pid: z.number(), machine: z.string(), at: z.string() });

/** Who has, or had, a vault open: process, PC, and since when (ISO). */
export type SessionMark = z.infer<typeof markSchema>;

/** The file that marks a vault as open. */
export const markName = 'office.open';

const markFile = (vault: string) => join(vault, markName);

/** The mark in a vault's folder, for telling a second user where the first one is. */
export function readMark(vault: string): SessionMark | undefined {
  try {
    return markSchema.parse(JSON.parse(readFileSync(markFile(vault), 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * Marks a vault as open, once its database is; answers the mark of a session that did not end as it should, after which
 * the database must be checked. The database's own lock decides who may open it, not this; a full disk takes no mark, and
 * must not keep the office from reading.
 */
export function markOpen(vault: string, now: Date): SessionMark | undefined {
  const former = readMark(vault);
  const mark: SessionMark = { pid: process.pid, machine: hostname(), at: now.toISOString() };
  try {
    writeFileSync(markFile(vault), JSON.stringify(mark), { mode: 0o600 });
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
  }
  return former;
}

/** Takes the mark away, after the database was closed. */
export const markClosed = (vault: string): void => rmSync(markFile(vault), { force: true });
