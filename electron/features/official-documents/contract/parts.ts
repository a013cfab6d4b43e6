import { z } from 'zod';
import { textSchema } from '../../../text-schema.ts';
import type { SetDocument } from '../../../values/set-pages.ts';

/** A made document on the counter, to be saved by its id. */
export const fileSchema = z.object({ file: z.string(), name: z.string() });

/** What the clerk answered to one question: a text, a day, or the rows of a small table. */
export const answer = z.union([
  z.string().max(20_000, '填写的内容不超过 20000 个字'),
  z.array(z.array(z.string().max(2_000, '表里一格不超过 2000 个字')).max(50)).max(2_000, '表格最多 2000 行'),
]);

/** Answers by the field's name. */
export const answersSchema = z.record(textSchema({ word: '字段名' }), answer);

/** A document's pages as they will be printed. */
export const pagesSchema = z.custom<SetDocument>();
