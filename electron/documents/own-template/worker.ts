import { parentPort, workerData } from 'node:worker_threads';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';
import type { Asked } from './asked.ts';
import type { OwnTemplateData } from './data.ts';
import { fillOwnTemplate } from './fill.ts';
import { inspectTemplate } from './inspect.ts';

/** One template to read, or with data to fill. */
export type Job = { bytes: Uint8Array; fileName: string; data?: OwnTemplateData | undefined };

/** What the thread answers: what is asked for, the filled document, or the reason why there is neither. */
export type Answer = { asked: Asked } | { filled: Uint8Array } | { refusal: RefusalReason };

// one job in, one answer out, in a thread of its own
const { bytes, fileName, data } = workerData as Job;
const answer = (said: Answer) => parentPort?.postMessage(said);
try {
  if (data) answer({ filled: await fillOwnTemplate(bytes, data, fileName) });
  else answer({ asked: await inspectTemplate(bytes, fileName) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  answer({ refusal: error.reason });
}
