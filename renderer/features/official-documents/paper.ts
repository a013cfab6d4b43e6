import type { z } from 'zod';
import type { paperRowSchema, paperSchema } from '#features/official-documents/contract/papers.ts';

export type Paper = z.infer<typeof paperSchema>;
export type PaperRow = z.infer<typeof paperRowSchema>;

/** Where a document of the register is shown. */
export const addressOf = ({ id }: { id: string }) => `/official-documents/papers/${encodeURIComponent(id)}`;

/** Where a draft is taken up again. */
export const draftAddress = ({ id, template }: { id: string; template: string }) =>
  `/official-documents/${template}?draft=${encodeURIComponent(id)}`;
