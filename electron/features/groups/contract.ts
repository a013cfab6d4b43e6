import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { idSchema, yearSchema } from '../../text-schema.ts';
import { desk, readers } from '../../values/askers.ts';
import { group } from './fields.ts';

export const groupRowSchema = z.object({
  id: z.string(),
  ...shownShape(group),
  /** The term that it belongs to: 第十九届. */
  term: z.string(),
  leader: z.string(),
  deputyLeader: z.string(),
  deputies: z.number().int(),
  /** Attendance of its members over the year: present of expected, both counts of person-times. */
  present: z.number().int(),
  expected: z.number().int(),
});

export const groupEditSchema = z.object({ id: idSchema.optional(), ...editShape(group) });

/** Deputies' groups (代表小组). */
export const groupsContract = {
  list: query('查看代表小组', { roles: readers })
    .input(z.object({ year: yearSchema }))
    .output(z.array(groupRowSchema)),
  detail: query('查看代表小组详情', { roles: readers })
    .input(z.object({ id: idSchema, year: yearSchema }))
    .output(
      groupRowSchema.extend({
        members: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            workplace: z.string(),
            levelName: z.string(),
            present: z.number().int(),
            expected: z.number().int(),
          }),
        ),
      }),
    ),
  /** A new group belongs to the term of the desk. */
  save: command('保存代表小组', { roles: desk }).input(groupEditSchema).output(groupRowSchema),
  remove: command('删除代表小组', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
};
