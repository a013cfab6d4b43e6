import { checkDocument } from '#documents/checker/check.ts';
import { mendDocument } from '#documents/checker/fix.ts';

/** The checker of official documents, as the command line takes it. */
export const documentChecker = { check: checkDocument, mend: mendDocument };
