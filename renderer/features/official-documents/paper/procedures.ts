import type { ProcedurePath } from '#electron/permissions.ts';
import type { DocumentAction } from '#features/official-documents/rules/states.ts';

/** The right that each step needs. */
export const procedureOf: Record<DocumentAction, ProcedurePath> = {
  edit: 'officialDocuments.keep',
  number: 'officialDocuments.number',
  submit: 'officialDocuments.submit',
  signOnPaper: 'officialDocuments.signOnPaper',
  sign: 'officialDocuments.sign',
  seal: 'officialDocuments.seal',
  send: 'officialDocuments.send',
  file: 'officialDocuments.file',
  return: 'officialDocuments.giveBack',
  reprint: 'officialDocuments.reprint',
  withdraw: 'officialDocuments.withdraw',
  remove: 'officialDocuments.remove',
};
