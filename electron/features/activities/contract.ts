import { z } from 'zod';
import { shownShape } from '../../nouns/noun.ts';
import { query } from '../../procedure.ts';
import { activity, attendance } from './fields.ts';

export const markSchema = attendance.fields.mark.plain;

export const activityRowSchema = z.object({
  id: z.string(),
  ...shownShape(activity),
  present: z.number().int(),
  late: z.number().int(),
  leave: z.number().int(),
  absent: z.number().int(),
  notified: z.number().int(),
});

/** Activities of the year and who attended. */
export const activitiesContract = {
  list: query('查看活动')
    .input(z.object({ year: z.number().int() }))
    .output(z.array(activityRowSchema)),
  detail: query('查看活动考勤')
    .input(z.object({ id: z.string() }))
    .output(
      activityRowSchema.extend({
        attendance: z.array(
          z.object({ deputyId: z.string(), name: z.string(), group: z.string(), mark: markSchema }),
        ),
      }),
    ),
};
