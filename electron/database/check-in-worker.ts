import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { programBeside } from '#electron/threads/in-thread.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { type CheckJob, type CheckReport, checkDatabase } from './check.ts';
import type { CheckAnswer } from './check-worker.ts';

/**
 * Checks as `checkDatabase` does, in a thread of its own. Only for a file that this process does not have open: closing
 * a handle on it would drop the lock (use `liveCheck` there).
 */
export function checkInWorker(job: CheckJob): Promise<CheckReport> {
  const file = programBeside(import.meta, 'check-worker');
  // a bundle without the thread's program still checks, only less politely
  if (!existsSync(file)) return checkDatabase(job);
  const worker = new Worker(file, { workerData: { ...job, dataKey: Uint8Array.from(job.dataKey) } });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the check ended without an answer')));
    worker.once('message', (answer: CheckAnswer) => {
      if ('report' in answer) resolve(answer.report);
      else reject(new Refusal(answer.refusal));
    });
  });
}
