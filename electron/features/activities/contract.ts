import { z } from 'zod';
import { query } from '../../procedure.ts';
import { idSchema, yearSchema } from '../../text-schema.ts';

export const markSchema = z.enum(['present', 'late', 'leave', 'absent']);

export const activityRowSchema = z.object({
  id: z.string(),
  date: z.string(),
  title: z.string(),
  /** The practice's own word: 人代会, 学习培训, 视察 … */
  kind: z.string(),
  present: z.number().int(),
  late: z.number().int(),
  leave: z.number().int(),
  absent: z.number().int(),
  notified: z.number().int(),
});

/** Activities of the year and who attended. */
export const activitiesContract = {
  list: query('查看活动')
    .input(z.object({ year: yearSchema }))
    .output(z.array(activityRowSchema)),
  detail: query('查看活动考勤')
    .input(z.object({ id: idSchema }))
    .output(
      activityRowSchema.extend({
        attendance: z.array(
          z.object({ deputyId: z.string(), name: z.string(), group: z.string(), mark: markSchema }),
        ),
      }),
    ),
};
