import { fileLimits, inThread, type Limits, overWords, programBeside } from '#electron/threads/in-thread.ts';
import type { Asked } from './asked.ts';
import type { OwnTemplateData } from './data.ts';
import { tooMuchWork } from './refusals.ts';
import type { TemplateJob } from './template-worker.ts';

const answerTo = <Result>(job: TemplateJob, limits: Limits) =>
  inThread<Result>(programBeside(import.meta, 'template-worker'), job, limits, (over) =>
    tooMuchWork(job.fileName, overWords(over, limits)),
  );

/** As `inspectTemplate`, in a thread with limits. */
export const inspectInWorker = (bytes: Uint8Array, fileName: string, limits = fileLimits): Promise<Asked> =>
  answerTo({ bytes, fileName }, limits);

/** As `fillOwnTemplate`, in a thread with limits. */
export const fillInWorker = (
  bytes: Uint8Array,
  data: OwnTemplateData,
  fileName: string,
  limits = fileLimits,
): Promise<Uint8Array> => answerTo({ bytes, fileName, data }, limits);
