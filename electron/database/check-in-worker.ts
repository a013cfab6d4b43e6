import { existsSync } from 'node:fs';
import { inThread, programBeside } from '#electron/threads/in-thread.ts';
import { type CheckJob, type CheckReport, checkDatabase } from './check.ts';

/** A large vault takes as long as it takes, and its pages are read in slices. */
const limits = { megabytes: 1024, seconds: Number.POSITIVE_INFINITY };

/**
 * Checks as `checkDatabase` does, in a thread of its own. Only for a file that this process does not have open: closing
 * a handle on it would drop the lock (use `liveCheck` there).
 */
export function checkInWorker(job: CheckJob): Promise<CheckReport> {
  const program = programBeside(import.meta, 'check-worker');
  // a bundle without the thread's program still checks, only less politely
  if (!existsSync(program)) return checkDatabase(job);
  const own = { ...job, dataKey: Uint8Array.from(job.dataKey) };
  return inThread(program, own, limits, () => new Error('the check needs more memory than it may have'));
}
