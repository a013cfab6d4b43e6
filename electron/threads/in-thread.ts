import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { Refusal } from '#electron/values/refusal.ts';
import type { Answer } from './answer.ts';
import { keepThread, takeThread } from './kept-threads.ts';

/** What one job may cost before it is given up: the thread's memory in megabytes, and seconds, or infinitely many. */
export type Limits = { megabytes: number; seconds: number };

/** What reading one file from outside may cost. */
export const fileLimits: Limits = { megabytes: 1024, seconds: 30 };

/** Why a Word file was given up, as a sentence about it goes on. */
export const overWords = (over: 'time' | 'memory', { seconds }: Limits): string =>
  over === 'time' ? `处理了 ${seconds} 秒还没有完成` : '展开后占用内存过多';

/** A thread's program by its name: beside the asking module among the sources; in the bundle one folder up from a shared chunk. */
export function programBeside(asking: { filename: string; dirname: string }, name: string): string {
  if (asking.filename.endsWith('.ts')) return join(asking.dirname, `${name}.ts`);
  const beside = join(asking.dirname, `${name}.js`);
  return existsSync(beside) ? beside : join(dirname(asking.dirname), `${name}.js`);
}

/**
 * Lets a thread do one job, and no other the while; throws the program's Refusal, or what `gaveUp` answers for a job
 * that needs more than it may.
 */
export async function inThread<Result>(
  program: string,
  job: unknown,
  limits: Limits,
  gaveUp: (over: 'time' | 'memory') => Error,
): Promise<Result> {
  const thread = takeThread(program, limits.megabytes);
  const answer = await asked<Answer<Result>>(thread, job, limits.seconds, gaveUp).catch(async (error) => {
    await thread.terminate();
    throw error;
  });
  keepThread(thread, program, limits.megabytes);
  if ('refusal' in answer) throw new Refusal(answer.refusal);
  return answer.result;
}

async function asked<Said>(
  thread: Worker,
  job: unknown,
  seconds: number,
  gaveUp: (over: 'time' | 'memory') => Error,
): Promise<Said> {
  const { promise, resolve, reject } = Promise.withResolvers<Said>();
  const clock = Number.isFinite(seconds)
    ? setTimeout(() => reject(gaveUp('time')), seconds * 1000)
    : undefined;
  const failed = (error: NodeJS.ErrnoException) =>
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? gaveUp('memory') : error);
  const ended = () => reject(new Error('the thread ended without an answer'));
  thread.once('message', resolve).once('error', failed).once('exit', ended);
  thread.postMessage(job);
  return promise.finally(() => {
    clearTimeout(clock);
    thread.off('message', resolve).off('error', failed).off('exit', ended);
  });
}
