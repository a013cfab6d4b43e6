import { answer } from '#electron/threads/answer.ts';
import { readWorkbook } from './read.ts';

/** One workbook to read. */
export type ReadJob = { bytes: Uint8Array; fileName: string };

answer(({ bytes, fileName }: ReadJob) => readWorkbook(bytes, fileName));
