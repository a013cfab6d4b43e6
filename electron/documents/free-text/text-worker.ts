import { answer } from '#electron/threads/answer.ts';
import { readWords } from './read-file.ts';

/** One file to read the words of. */
export type TextJob = { bytes: Uint8Array; fileName: string };

answer(({ bytes, fileName }: TextJob) => readWords(bytes, fileName));
