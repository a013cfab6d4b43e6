import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#electron/values/refusal.ts';
import type { Answer } from './answer.ts';

/** What one job may cost before it is given up: the thread's memory in megabytes, and seconds. */
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

/** Lets a thread of its own do one job; throws the program's Refusal, or the one of `gaveUp` for a job that needs more than it may. */
export function inThread<Result>(
  program: string,
  job: unknown,
  { megabytes, seconds }: Limits,
  gaveUp: (over: 'time' | 'memory') => Refusal,
): Promise<Result> {
  const worker = new Worker(program, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise<Result>((resolve, reject) => {
    const clock = setTimeout(() => reject(gaveUp('time')), seconds * 1000);
    worker.once('exit', () => {
      clearTimeout(clock);
      reject(new Error(`${program} ended without an answer`));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? gaveUp('memory') : error),
    );
    worker.once('message', (answer: Answer<Result>) => {
      if ('result' in answer) resolve(answer.result);
      else reject(new Refusal(answer.refusal));
    });
  }).finally(() => worker.terminate());
}
