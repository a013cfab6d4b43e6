import { fileLimits, inThread, overWords, programBeside } from '#electron/threads/in-thread.ts';
import { documentTooLarge } from '../checker/refusals.ts';
import type { Words } from './read-file.ts';

/** As `readWords`, in a thread with limits. */
export const readWordsInWorker = (bytes: Uint8Array, fileName: string): Promise<Words> =>
  inThread(programBeside(import.meta, 'text-worker'), { bytes, fileName }, fileLimits, (over) =>
    documentTooLarge(fileName, overWords(over, fileLimits)),
  );
