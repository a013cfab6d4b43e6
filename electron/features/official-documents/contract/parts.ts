import { z } from 'zod';

/** A made document on the counter, to be saved by its id. */
export const fileSchema = z.object({ file: z.string(), name: z.string() });

/** What the clerk answered to one question: a text, a day, or the rows of a small table. */
export const answer = z.union([z.string(), z.array(z.array(z.string()))]);

/** An element of a document as its pages show it. */
export const pageBlock = z.object({
  style: z.enum([
    'mark',
    'number',
    'title',
    'subtitle',
    'addressees',
    'heading1',
    'heading2',
    'heading3',
    'heading4',
    'paragraph',
    'annex',
    'signature',
    'date',
    'note',
    'table',
    'edition',
    'page-break',
  ]),
  text: z.string(),
  rows: z.array(z.array(z.string())).optional(),
});
