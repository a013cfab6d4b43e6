import { z } from 'zod';
import { command, query } from '../../procedure.ts';

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
  id: z.string(),
  name: z.string().trim().min(2, '请填写姓名'),
  sex: z.enum(['男', '女']),
  ethnicity: z.string().trim(),
  birthMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '出生年月应为年和月，如 1980-09')
    .optional(),
  education: z.string().trim(),
  party: z.string().trim(),
  workplace: z.string().trim(),
  composition: z.string().trim(),
  constituency: z.string().trim(),
  level: levelSchema,
  groupId: z.string().optional(),
  stationId: z.string().optional(),
  /** Left out: unchanged. */
  phone: z.string().trim().optional(),
  /** Left out: unchanged. */
  idNumber: z.string().trim().optional(),
  note: z.string().trim(),
});

export type DeputyRow = z.infer<typeof deputyRowSchema>;
export type DeputyDetail = z.infer<typeof deputyDetailSchema>;

/** The deputies of the current term, of every level (代表法 §28: those of higher levels living here count too). */
export const deputiesContract = {
  /** In stroke order of names; `search` takes characters, pinyin or initials. */
  list: query('查看代表名册')
    .input(
      z.object({
        search: z.string().default(''),
        level: levelSchema.optional(),
        groupId: z.string().optional(),
        stationId: z.string().optional(),
        order: z.enum(['stroke', 'roster']).default('stroke'),
      }),
    )
    .output(z.object({ rows: z.array(deputyRowSchema), total: z.number().int() })),
  detail: query('查看代表档案')
    .input(z.object({ id: z.string() }))
    .output(deputyDetailSchema),
  /** Shows a deputy's whole numbers; who asked stays in the log. */
  reveal: command('查看证件号码和电话')
    .input(z.object({ id: z.string() }))
    .output(z.object({ idNumber: z.string(), phone: z.string() })),
  save: command('修改代表信息').input(deputyEditSchema).output(deputyDetailSchema),
};
