import { fileLimits, inThread, type Limits, overWords, programBeside } from '#electron/threads/in-thread.ts';
import type { Report } from './check.ts';
import type { DocumentJob } from './document-worker.ts';
import type { Mended } from './fix.ts';
import { NO_ASKS, type OfficeAsks } from './office.ts';
import { documentTooLarge } from './refusals.ts';

const answerTo = <Result>(job: DocumentJob, limits: Limits) =>
  inThread<Result>(programBeside(import.meta, 'document-worker'), job, limits, (over) =>
    documentTooLarge(job.fileName, overWords(over, limits)),
  );

/** As `checkDocument`, in a thread with limits. */
export const checkInWorker = (
  bytes: Uint8Array,
  fileName: string,
  office: OfficeAsks = NO_ASKS,
  limits = fileLimits,
): Promise<Report> => answerTo({ bytes, fileName, office }, limits);

/** As `mendChosen`, in a thread with limits. */
export const mendInWorker = (
  bytes: Uint8Array,
  fileName: string,
  chosen: readonly number[],
  office: OfficeAsks = NO_ASKS,
  limits = fileLimits,
): Promise<Mended> => answerTo({ bytes, fileName, office, chosen }, limits);
