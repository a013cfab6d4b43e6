import { fileLimits, inThread, programBeside } from '#electron/threads/in-thread.ts';
import type { Sheet } from '#electron/values/sheet.ts';
import type { ReadJob } from './read-worker.ts';
import { tooLarge } from './refusals.ts';

/** Reads a workbook as `readWorkbook` does, in a thread with limits. Refuses one that needs more than the limits. */
export function readInWorker(bytes: Uint8Array, fileName: string, limits = fileLimits): Promise<Sheet[]> {
  const job: ReadJob = { bytes, fileName };
  return inThread(programBeside(import.meta, 'read-worker'), job, limits, (over) =>
    tooLarge(fileName, over === 'time' ? `读了 ${limits.seconds} 秒还没有读完` : '展开后占用内存过多'),
  );
}
