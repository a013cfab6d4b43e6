import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { idSchema, searchSchema, textSchema } from '../../text-schema.ts';

export const levelSchema = z.enum(['township', 'county', 'city', 'province', 'national']);

export const deputyRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  sex: z.string(),
  ethnicity: z.string(),
  birthMonth: z.string().optional(),
  party: z.string(),
  level: levelSchema,
  levelName: z.string(),
  workplace: z.string(),
  constituency: z.string(),
  group: z.string(),
  groupId: z.string().optional(),
  station: z.string(),
  stationId: z.string().optional(),
  /** Masked; the whole number is shown on request. */
  phoneMasked: z.string(),
  /** Sentences on what in this entry wants checking; empty when nothing does. */
  checks: z.array(z.string()),
  pinyin: z.string(),
  initials: z.string(),
});

export const timelineEntrySchema = z.object({
  date: z.string(),
  kind: z.enum(['activity', 'reception', 'opinion', 'reportback']),
  text: z.string(),
  record: z.string(),
});

export const deputyDetailSchema = deputyRowSchema.extend({
  education: z.string(),
  composition: z.string(),
  /** Masked; whoever needs the whole number asks for it by name. */
  idNumberMasked: z.string(),
  note: z.string(),
  timeline: z.array(timelineEntrySchema),
});

export const deputyEditSchema = z.object({
  id: idSchema,
  name: textSchema({ word: '姓名', max: 60 }).min(2, '请填写姓名'),
  sex: z.enum(['男', '女']),
  ethnicity: textSchema({ word: '民族' }),
  birthMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '出生年月应为年和月，如 1980-09')
    .optional(),
  education: textSchema({ word: '文化程度' }),
  party: textSchema({ word: '政治面貌' }),
  workplace: textSchema({ word: '工作单位及职务' }),
  composition: textSchema({ word: '代表构成' }),
  constituency: textSchema({ word: '选区' }),
  level: levelSchema,
  groupId: idSchema.optional(),
  stationId: idSchema.optional(),
  /** Left out: unchanged. */
  phone: textSchema({ kind: 'phone', word: '联系电话' }).optional(),
  /** Left out: unchanged. */
  idNumber: textSchema({ kind: 'phone', word: '身份证号码' }).optional(),
  note: textSchema({ kind: 'long', word: '备注' }),
});

export type DeputyRow = z.infer<typeof deputyRowSchema>;
export type DeputyDetail = z.infer<typeof deputyDetailSchema>;

/** The deputies of the current term, of every level (代表法 §28: those of higher levels living here count too). */
export const deputiesContract = {
  /** In stroke order of names; `search` takes characters, pinyin or initials. */
  list: query('查看代表名册')
    .input(
      z.object({
        search: searchSchema,
        level: levelSchema.optional(),
        groupId: idSchema.optional(),
        stationId: idSchema.optional(),
        order: z.enum(['stroke', 'roster']).default('stroke'),
      }),
    )
    .output(z.object({ rows: z.array(deputyRowSchema), total: z.number().int() })),
  detail: query('查看代表档案')
    .input(z.object({ id: idSchema }))
    .output(deputyDetailSchema),
  /** Shows a deputy's whole numbers; who asked stays in the log. */
  reveal: command('查看证件号码和电话')
    .input(z.object({ id: idSchema }))
    .output(z.object({ idNumber: z.string(), phone: z.string() })),
  save: command('修改代表信息').input(deputyEditSchema).output(deputyDetailSchema),
};
