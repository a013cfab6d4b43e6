import { z } from 'zod';
import { shownShape } from '../../nouns/noun.ts';
import { query } from '../../procedure.ts';
import { group } from './fields.ts';

export const groupRowSchema = z.object({
  id: z.string(),
  ...shownShape(group),
  deputies: z.number().int(),
  /** Attendance of its members over the year: present of expected, both counts of person-times. */
  present: z.number().int(),
  expected: z.number().int(),
});

/** Deputies' groups (代表小组) of the current term. */
export const groupsContract = {
  list: query('查看代表小组')
    .input(z.object({ year: z.number().int() }))
    .output(z.array(groupRowSchema)),
  detail: query('查看代表小组详情')
    .input(z.object({ id: z.string(), year: z.number().int() }))
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
};
