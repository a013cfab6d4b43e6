import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { daySchema, idSchema, periodShape } from '../../text-schema.ts';
import { desk, readers } from '../../values/askers.ts';
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

export const activityEditSchema = z.object({ id: idSchema.optional(), ...editShape(activity) });

const attendanceSchema = z.array(
  z.object({ deputyId: z.string(), name: z.string(), group: z.string(), mark: markSchema }),
);

export const activityDetailSchema = activityRowSchema.extend({ attendance: attendanceSchema });

/** Activities of the year, planned or held, and who attended. */
export const activitiesContract = {
  list: query('查看活动', { roles: readers }).input(z.object(periodShape)).output(z.array(activityRowSchema)),
  detail: query('查看活动考勤', { roles: readers })
    .input(z.object({ id: idSchema }))
    .output(activityDetailSchema),
  choices: query('查看活动选项', { roles: readers }).output(z.object({ kinds: z.array(z.string()) })),
  /** Those who may be called to an activity of a day, group by group in stroke order, for taking attendance. */
  roll: query('查看应到代表', { roles: readers })
    .input(z.object({ date: daySchema() }))
    .output(z.array(z.object({ deputyId: z.string(), name: z.string(), group: z.string() }))),
  save: command('保存活动', { roles: desk }).input(activityEditSchema).output(activityDetailSchema),
  /** Writes the marks given; a deputy without a mark was not notified, and those not named stay as they are. */
  mark: command('登记考勤', { roles: desk })
    .input(
      z.object({
        id: idSchema,
        marks: z.array(z.object({ deputyId: idSchema, mark: markSchema.optional() })).min(1),
      }),
    )
    .output(activityDetailSchema),
  remove: command('删除活动', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
};
