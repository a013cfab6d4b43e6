import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#electron/values/refusal.ts';
import type { Asked } from './asked.ts';
import type { OwnTemplateData } from './data.ts';
import { tooMuchWork } from './refusals.ts';
import type { Answer, Job } from './worker.ts';

/** What one template may cost before it is given up: memory of the thread, and time. */
export const templateLimits = { megabytes: 1024, seconds: 30 };

const BUNDLED = 'own-template-worker.js';

/** The thread's program: beside this file among the sources; in the bundle one folder up from a shared chunk. */
function program(): string {
  if (import.meta.filename.endsWith('.ts')) return join(import.meta.dirname, 'worker.ts');
  const beside = join(import.meta.dirname, BUNDLED);
  return existsSync(beside) ? beside : join(dirname(import.meta.dirname), BUNDLED);
}

function answerOf(job: Job, { megabytes, seconds }: typeof templateLimits): Promise<Answer> {
  const worker = new Worker(program(), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise<Answer>((resolve, reject) => {
    const giveUp = (why: string) => reject(tooMuchWork(job.fileName, why));
    const clock = setTimeout(() => giveUp(`处理了 ${seconds} 秒还没有完成`), seconds * 1000);
    worker.once('exit', () => clearTimeout(clock));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp('展开后占用内存过多') : reject(error),
    );
    worker.once('message', resolve);
  }).finally(() => worker.terminate());
}

/** As `inspectTemplate`, in a thread with limits: a hostile file costs its own reading, never the office's work. */
export async function inspectInWorker(
  bytes: Uint8Array,
  fileName: string,
  limits: typeof templateLimits = templateLimits,
): Promise<Asked> {
  const answer = await answerOf({ bytes, fileName }, limits);
  if ('asked' in answer) return answer.asked;
  throw refusalIn(answer);
}

/** As `fillOwnTemplate`, in a thread with limits. */
export async function fillInWorker(
  bytes: Uint8Array,
  data: OwnTemplateData,
  fileName: string,
  limits: typeof templateLimits = templateLimits,
): Promise<Uint8Array> {
  const answer = await answerOf({ bytes, fileName, data }, limits);
  if ('filled' in answer) return answer.filled;
  throw refusalIn(answer);
}

const refusalIn = (answer: Answer) =>
  'refusal' in answer ? new Refusal(answer.refusal) : new Error('the thread answered another question');
