import { closeSync, openSync } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { Refusal } from '#electron/values/refusal.ts';
import { type CheckReport, pageProblems, referenceProblem, structureProblem } from './check.ts';
import { refusalOf } from './errors.ts';
import type { Database } from './open.ts';
import { quoted, stateOf } from './vault-state.ts';
import { verifyPages } from './verify-pages.ts';

/**
 * Checks a database while the office works with it, in the thread that owns it, a slice at a time (256 KiB of pages, or
 * one table), so that calls get through in between. It keeps one handle on the file, which must be closed after the
 * database: before, closing it would drop the process's lock.
 */
export function liveCheck(database: Database, dataKey: Uint8Array) {
  const handle = openSync(database.name, 'r');
  const stop = new AbortController();

  async function structure(): Promise<string[]> {
    const found: unknown[] = [];
    for (const table of Object.keys(stateOf(database).counts)) {
      await breathe();
      stop.signal.throwIfAborted();
      const rows = database
        .prepare(`PRAGMA quick_check(${quoted(table)})`)
        .pluck()
        .all();
      found.push(...rows.filter((row) => row !== 'ok'));
    }
    return structureProblem(found.length > 0 ? found : ['ok']);
  }

  return {
    /** Rejects with an `AbortError` when it is closed meanwhile. */
    async run(): Promise<CheckReport> {
      const pages = await verifyPages({ file: handle }, dataKey, stop.signal);
      const problems = pageProblems(pages);
      try {
        problems.push(...(await structure()));
        problems.push(
          ...referenceProblem(database.prepare('PRAGMA foreign_key_check').pluck().all() as string[]),
        );
        const state = stateOf(database);
        return { ok: problems.length === 0, problems, pages, state };
      } catch (error) {
        const refusal = refusalOf(error);
        if (!(refusal instanceof Refusal)) throw error;
        return { ok: false, problems: [...problems, refusal.message], pages };
      }
    },
    close(): void {
      if (database.open) throw new Error('close the database first: closing this handle drops its lock');
      stop.abort();
      closeSync(handle);
    },
  };
}
