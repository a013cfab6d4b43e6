import { parentPort, workerData } from 'node:worker_threads';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';

/** What a thread says: its result, or the reason why there is none. */
export type Answer<Result> = { result: Result } | { refusal: RefusalReason };

/** A thread's whole program: the one job it was given, done by `work` and answered. */
export async function answer<Job>(work: (job: Job) => Promise<unknown>): Promise<void> {
  const say = (said: Answer<unknown>) => parentPort?.postMessage(said);
  try {
    say({ result: await work(workerData as Job) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ refusal: error.reason });
  }
}
