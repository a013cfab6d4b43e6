import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { wholeShape } from '../../nouns/whole.ts';
import { command, disclosure, query } from '../../procedure.ts';
import {
  daySchema,
  idSchema,
  purposeSchema,
  searchSchema,
  textSchema,
  yearSchema,
} from '../../text-schema.ts';
import { desk, everyone, readers } from '../../values/askers.ts';
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
  /** The address of what it is: `deeds`, `receptions`. */
  kind: z.string(),
  text: z.string(),
  record: z.string(),
});

const shareSchema = z.object({ count: z.number().int(), of: z.number().int() });
const countSchema = z.object({ name: z.string(), count: z.number().int() });

/** What a deputy did in a year, counted as in scores and returns. */
export const deputyFiguresSchema = z.object({
  /** Activities attended, of those to which the deputy was called. */
  attendance: shareSchema,
  /** Reception days at a station (次), and voters received (人次). */
  receptions: z.number().int(),
  voters: z.number().int(),
  /** Opinions led, and signed with others. */
  led: z.number().int(),
  cosigned: z.number().int(),
  reportbacks: z.number().int(),
  deeds: z.number().int(),
});

export const deputyDetailSchema = deputyRowSchema.extend({
  timeline: z.array(timelineEntrySchema),
  /** Of the year asked for; absent where none was. */
  figures: deputyFiguresSchema.optional(),
});

/** Without an id a new deputy: of a person known by the identity number, or else of a new one; of the desk's term where none is named. */
export const deputyEditSchema = z.object({
  id: idSchema.optional(),
  termId: idSchema.optional(),
  ...editShape(person),
  ...editShape(tenure),
});

/** The end of a tenure: the last day, and why. */
export const deputyLeaveSchema = z.object({
  id: idSchema,
  untilOn: daySchema('请填写终止日期'),
  leaveReason: textSchema({ word: '原因' }).min(1, '请写明原因'),
});

export type DeputyRow = z.infer<typeof deputyRowSchema>;
export type DeputyDetail = z.infer<typeof deputyDetailSchema>;
export type DeputyFigures = z.infer<typeof deputyFiguresSchema>;

/** Deputies of every level (代表法 §28: those of higher levels living here count too). */
export const deputiesContract = {
  /** Those who serve today, or all of a term; in stroke order of names; `search` takes characters, pinyin or initials. */
  list: query('查看代表名册', { roles: everyone })
    .input(
      z.object({
        search: searchSchema,
        level: levelSchema.optional(),
        groupId: idSchema.optional(),
        stationId: idSchema.optional(),
        termId: idSchema.optional(),
        order: z.enum(['stroke', 'roster']).default('stroke'),
      }),
    )
    .output(z.object({ rows: z.array(deputyRowSchema), total: z.number().int() })),
  /** Who those are who serve today: counts by the words of the roster, '' where nothing is written. */
  composition: query('查看代表构成', { roles: readers }).output(
    z.object({
      women: shareSchema,
      grassRoots: shareSchema,
      /** The practice's words for grass-roots deputies. */
      grassRootsWords: z.array(z.string()),
      parties: z.array(countSchema),
      compositions: z.array(countSchema),
      levels: z.array(countSchema),
    }),
  ),
  detail: query('查看代表档案', { roles: readers })
    .input(z.object({ id: idSchema, year: yearSchema.optional() }))
    .output(deputyDetailSchema),
  /** Shows a deputy's whole numbers; who asked, and what for, stays in the log. */
  reveal: disclosure('查看证件号码和电话', { roles: desk })
    .input(z.object({ id: idSchema, purpose: purposeSchema }))
    .output(z.object({ ...wholeShape(person), ...wholeShape(tenure) })),
  save: command('保存代表信息', { roles: desk }).input(deputyEditSchema).output(deputyDetailSchema),
  /** Ends a tenure (代表法第六十二条): the last day, and why. */
  leave: command('登记代表资格终止', { roles: desk }).input(deputyLeaveSchema).output(deputyDetailSchema),
  /** Takes out of the roster whoever should never have been in it; whoever did anything stays. */
  remove: command('从名册删除', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
};
