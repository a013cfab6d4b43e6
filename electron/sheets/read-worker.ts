import { parentPort, workerData } from 'node:worker_threads';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import type { Sheet } from '#electron/values/sheet.ts';
import { readWorkbook } from './read.ts';

/** One workbook to read. */
export type ReadJob = { bytes: Uint8Array; fileName: string };

/** What the thread answers: the sheets, or the reason why there are none. */
export type ReadAnswer = { sheets: Sheet[] } | { refusal: RefusalReason };

// a workbook read in a thread of its own: one job in, one answer out
const { bytes, fileName } = workerData as ReadJob;
try {
  parentPort?.postMessage({ sheets: await readWorkbook(bytes, fileName) } satisfies ReadAnswer);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  parentPort?.postMessage({ refusal: error.reason } satisfies ReadAnswer);
}
