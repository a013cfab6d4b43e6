import { answer } from '#electron/threads/answer.ts';
import { checkDocument } from './check.ts';
import { mendChosen } from './fix.ts';
import type { OfficeAsks } from './office.ts';

/** One document to check, or with the places of findings in its report to mend. */
export type DocumentJob = {
  bytes: Uint8Array;
  fileName: string;
  office: OfficeAsks;
  chosen?: readonly number[];
};

answer(({ bytes, fileName, office, chosen }: DocumentJob) =>
  chosen ? mendChosen(bytes, fileName, chosen, office) : checkDocument(bytes, fileName, office),
);
