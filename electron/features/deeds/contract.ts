import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { idSchema, textSchema, yearSchema } from '../../text-schema.ts';
import { desk, readers } from '../../values/askers.ts';
import { deed } from './fields.ts';

export const deedRowSchema = z.object({
  id: z.string(),
  ...shownShape(deed),
  deputy: z.string(),
  enteredBy: z.string(),
});

export const deedEditSchema = z.object({ id: idSchema.optional(), ...editShape(deed) });

/** What deputies did outside meetings and receptions, registered by the office (履职登记). */
export const deedsContract = {
  list: query('查看履职登记', { roles: readers })
    .input(
      z.object({
        year: yearSchema,
        deputyId: idSchema.optional(),
        kind: textSchema({ word: '类型' }).optional(),
      }),
    )
    .output(z.array(deedRowSchema)),
  detail: query('查看履职登记详情', { roles: readers })
    .input(z.object({ id: idSchema }))
    .output(deedRowSchema),
  choices: query('查看履职登记选项', { roles: readers }).output(z.object({ kinds: z.array(z.string()) })),
  save: command('登记履职事项', { roles: desk }).input(deedEditSchema).output(deedRowSchema),
  remove: command('删除履职事项', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
};
