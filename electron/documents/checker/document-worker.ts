import { answer } from '#electron/threads/answer.ts';
import { checkDocument } from './check.ts';
import { mendChosen } from './fix.ts';

/** One document to check, or with the places of findings in its report to mend. */
export type DocumentJob = { bytes: Uint8Array; fileName: string; chosen?: readonly number[] };

answer(({ bytes, fileName, chosen }: DocumentJob) =>
  chosen ? mendChosen(bytes, fileName, chosen) : checkDocument(bytes, fileName),
);
