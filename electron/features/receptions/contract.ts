import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { daySchema, idSchema, searchSchema, textSchema, yearSchema } from '../../text-schema.ts';

export const receptionRowSchema = z.object({
  id: z.string(),
  date: z.string(),
  stationId: z.string(),
  station: z.string(),
  deputies: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Empty when the voter asked not to be named. */
  visitor: z.string(),
  anonymous: z.boolean(),
  address: z.string(),
  matter: z.string(),
  onSpotReply: z.string(),
  transferred: z.boolean(),
  unit: z.string(),
  progress: z.string(),
  feedbackOn: z.string().optional(),
  satisfaction: z.string(),
  registrar: z.string(),
  note: z.string(),
  /** Masked; the whole number is shown on request. */
  phoneMasked: z.string(),
});

export const receptionEditSchema = z.object({
  id: idSchema.optional(),
  date: daySchema('请填写接待日期'),
  stationId: idSchema.min(1, '请选择接待地点'),
  deputyIds: z.array(idSchema).min(1, '请至少填写一名接待代表').max(200, '接待代表太多'),
  visitor: textSchema({ word: '来访人' }).default(''),
  anonymous: z.boolean().default(false),
  /** Left out: unchanged. */
  phone: textSchema({ kind: 'phone', word: '联系电话' }).optional(),
  address: textSchema({ word: '住址' }).default(''),
  matter: textSchema({ kind: 'long', word: '反映的问题' }).min(2, '请填写反映的问题'),
  onSpotReply: textSchema({ kind: 'long', word: '当场答复' }).default(''),
  transferred: z.boolean().default(false),
  unit: textSchema({ word: '承办单位' }).default(''),
  progress: textSchema({ kind: 'long', word: '办理情况' }).default(''),
  feedbackOn: daySchema().optional(),
  satisfaction: textSchema({ word: '满意度' }).default(''),
  registrar: textSchema({ word: '登记人' }).default(''),
  note: textSchema({ kind: 'long', word: '备注' }).default(''),
});

export type ReceptionRow = z.infer<typeof receptionRowSchema>;
export type ReceptionEdit = z.infer<typeof receptionEditSchema>;

/** The register of voters received at stations: one entry a voter (人次). */
export const receptionsContract = {
  list: query('查看接待登记')
    .input(
      z.object({
        year: yearSchema,
        month: z.number().int().min(1).max(12).optional(),
        stationId: idSchema.optional(),
        search: searchSchema,
      }),
    )
    .output(
      z.object({
        rows: z.array(receptionRowSchema),
        /** Distinct date and place (次), and entries (人次), of the rows shown. */
        days: z.number().int(),
        voters: z.number().int(),
      }),
    ),
  detail: query('查看接待登记详情')
    .input(z.object({ id: idSchema }))
    .output(receptionRowSchema),
  /** Words the practice offers for a form's choices. */
  choices: query('查看接待登记选项').output(
    z.object({
      units: z.array(z.string()),
      replies: z.array(z.string()),
      progress: z.array(z.string()),
      ratings: z.array(z.string()),
    }),
  ),
  /** Shows a voter's whole number; who asked stays in the log. */
  reveal: command('查看来访人电话')
    .input(z.object({ id: idSchema }))
    .output(z.object({ phone: z.string() })),
  /** Takes an entry out of the register; the bin and the log can bring it back. */
  remove: command('删除接待登记', { deletes: true })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
  record: command('登记接待').input(receptionEditSchema).output(receptionRowSchema),
};
