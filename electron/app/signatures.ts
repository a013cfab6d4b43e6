import type { DocumentsStore } from '#features/official-documents/store.ts';
import type { DuePaper } from '#features/today/rules/due.ts';

/** Official documents as 审批 lists them: those that wait for the chair, then those that the chair signed on paper. */
export const signaturesOf = (documents: DocumentsStore) =>
  [
    ...documents
      .waiting()
      .filter(({ signed_on }) => signed_on === null)
      .map((line) => ({ line, state: 'waiting' as const })),
    ...documents.signedOnPaper().map((line) => ({ line, state: 'on-paper' as const })),
  ].map(({ line, state }) => ({
    id: line.id,
    title: line.title,
    number: line.number ?? '',
    state,
    submittedBy: line.submitted_by,
    submittedOn: line.submitted_on ?? undefined,
    signedBy: line.signed_by,
    signedOn: line.signed_on ?? undefined,
    enteredBy: line.signature_entered_by,
  }));

/** Official documents as 今日 lists them: what each waits for, and since when. */
export const duePapers = (documents: DocumentsStore): DuePaper[] =>
  documents.waiting().map((line) => ({
    id: line.id,
    title: line.title,
    number: line.number ?? '',
    waitsFor:
      line.signed_on === null
        ? 'signature'
        : line.takes_seal === 1 && line.sealed_on === null
          ? 'seal'
          : 'sending',
    since: line.sealed_on ?? line.signed_on ?? line.submitted_on ?? line.created_on,
    submittedBy: line.submitted_by,
  }));
