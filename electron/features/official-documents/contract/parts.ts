import { z } from 'zod';
import type { SetDocument } from '../../../values/set-pages.ts';

/** A made document on the counter, to be saved by its id. */
export const fileSchema = z.object({ file: z.string(), name: z.string() });

/** What the clerk answered to one question: a text, a day, or the rows of a small table. */
export const answer = z.union([z.string(), z.array(z.array(z.string()))]);

/** A document's pages as they will be printed. */
export const pagesSchema = z.custom<SetDocument>();
