import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { person, tenure } from './fields.ts';

export const levelSchema = tenure.fields.level.plain;

export const deputyRowSchema = z.object({
  id: z.string(),
  ...shownShape(person),
  ...shownShape(tenure),
  /** The office's word for the level: 镇人大代表. */
  levelName: z.string(),
  group: z.string(),
  station: z.string(),
  /** The term as officials number it: 19. */
  term: z.number().int(),
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

export const deputyDetailSchema = deputyRowSchema.extend({ timeline: z.array(timelineEntrySchema) });

export const deputyEditSchema = z.object({ id: z.string(), ...editShape(person), ...editShape(tenure) });

export type DeputyRow = z.infer<typeof deputyRowSchema>;
export type DeputyDetail = z.infer<typeof deputyDetailSchema>;

/** Deputies of every level (代表法 §28: those of higher levels living here count too). */
export const deputiesContract = {
  /** Those who serve today, or all of a term; in stroke order of names; `search` takes characters, pinyin or initials. */
  list: query('查看代表名册')
    .input(
      z.object({
        search: z.string().default(''),
        level: levelSchema.optional(),
        groupId: z.string().optional(),
        stationId: z.string().optional(),
        termId: z.string().optional(),
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
