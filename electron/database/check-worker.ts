import { parentPort, workerData } from 'node:worker_threads';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import { type CheckJob, type CheckReport, checkDatabase } from './check.ts';

/** What the thread answers: a report, or the reason why there is none. */
export type CheckAnswer = { report: CheckReport } | { refusal: RefusalReason };

// a check in a thread of its own: one job in, one answer out
const job = workerData as CheckJob;
try {
  parentPort?.postMessage({ report: await checkDatabase(job) } satisfies CheckAnswer);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  parentPort?.postMessage({ refusal: error.reason } satisfies CheckAnswer);
} finally {
  job.dataKey.fill(0);
}
