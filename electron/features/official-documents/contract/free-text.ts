import { z } from 'zod';
import { query } from '../../../procedure.ts';
import { idSchema, textSchema } from '../../../text-schema.ts';
import { desk } from '../../../values/askers.ts';
import { answersSchema } from './parts.ts';

const source = z.union([
  z.strictObject({
    text: textSchema({ word: '粘贴的文字', max: 100_000, multiline: true }).min(1, '请先粘贴文字'),
  }),
  z.strictObject({ upload: idSchema.min(1, '请先选择文件') }),
]);

/** Free documents (自拟公文) from a text that is at hand. */
export const freeTextContract = {
  /** Answers to the template's questions as the text gives them, and sentences on what went where and what did not. */
  readText: query('读入现有文字', { roles: desk })
    .input(z.object({ template: idSchema, from: source }))
    .output(
      z.object({
        answers: answersSchema,
        /** 成文日期, where the text has one. */
        issuedOn: z.iso.date().optional(),
        read: z.array(z.string()),
        left: z.array(z.string()),
      }),
    ),
};
