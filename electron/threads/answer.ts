import { parentPort } from 'node:worker_threads';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';

/** What a thread says: its result, or the reason why there is none. */
export type Answer<Result> = { result: Result } | { refusal: RefusalReason };

/**
 * Told to a thread that is needed no longer: it ends by itself. Ending one from outside while native code runs in it has
 * taken Electron's process down with it, and is kept for jobs that need more than they may.
 */
export const farewell = 'farewell';

/** A thread's whole program: each job it is given is done by `work` and answered, one after the other. */
export function answer<Job>(work: (job: Job) => Promise<unknown>): void {
  const say = (said: Answer<unknown>) => parentPort?.postMessage(said);
  parentPort?.on('message', async (job: Job | typeof farewell) => {
    if (job === farewell) {
      parentPort?.close();
      return;
    }
    try {
      say({ result: await work(job as Job) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      say({ refusal: error.reason });
    }
  });
}
