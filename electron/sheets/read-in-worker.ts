import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#electron/values/refusal.ts';
import type { Sheet } from '#electron/values/sheet.ts';
import type { ReadAnswer, ReadJob } from './read-worker.ts';
import { tooLarge } from './refusals.ts';

/** What reading one workbook may cost before it is given up: memory of the thread, and time. */
export const readingLimits = { megabytes: 1024, seconds: 30 };

/** The thread's program: beside this file among the sources; in the bundle one folder up from a shared chunk. */
function program(): string {
  if (import.meta.filename.endsWith('.ts')) return join(import.meta.dirname, 'read-worker.ts');
  const beside = join(import.meta.dirname, 'read-worker.js');
  return existsSync(beside) ? beside : join(dirname(import.meta.dirname), 'read-worker.js');
}

/**
 * Reads a workbook as `readWorkbook` does, in a thread with limits: a hostile file costs its own reading, never the
 * office's work. Refuses one that needs more than the limits.
 */
export function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  { megabytes, seconds }: typeof readingLimits = readingLimits,
): Promise<Sheet[]> {
  const worker = new Worker(program(), {
    workerData: { bytes, fileName } satisfies ReadJob,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise<Sheet[]>((resolve, reject) => {
    const giveUp = (why: string) => reject(tooLarge(fileName, why));
    const clock = setTimeout(() => giveUp(`读了 ${seconds} 秒还没有读完`), seconds * 1000);
    worker.once('exit', () => clearTimeout(clock));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp('展开后占用内存过多') : reject(error),
    );
    worker.once('message', (answer: ReadAnswer) => {
      if ('sheets' in answer) resolve(answer.sheets);
      else reject(new Refusal(answer.refusal));
    });
  }).finally(() => worker.terminate());
}
