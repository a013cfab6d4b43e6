import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { deed } from './fields.ts';

export const deedRowSchema = z.object({
  id: z.string(),
  ...shownShape(deed),
  deputy: z.string(),
  enteredBy: z.string(),
});

export const deedEditSchema = z.object({ id: z.string().optional(), ...editShape(deed) });

/** What deputies did outside meetings and receptions, registered by the office (履职登记). */
export const deedsContract = {
  list: query('查看履职登记')
    .input(z.object({ year: z.number().int(), deputyId: z.string().optional(), kind: z.string().optional() }))
    .output(z.array(deedRowSchema)),
  detail: query('查看履职登记详情')
    .input(z.object({ id: z.string() }))
    .output(deedRowSchema),
  choices: query('查看履职登记选项').output(z.object({ kinds: z.array(z.string()) })),
  save: command('登记履职事项').input(deedEditSchema).output(deedRowSchema),
  remove: command('删除履职事项', { deletes: true })
    .input(z.object({ id: z.string() }))
    .output(z.object({ removed: z.literal(true) })),
};
