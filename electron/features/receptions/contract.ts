import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { wholeShape } from '../../nouns/whole.ts';
import { command, disclosure, query } from '../../procedure.ts';
import {
  daySchema,
  idSchema,
  periodShape,
  purposeSchema,
  searchSchema,
  textSchema,
} from '../../text-schema.ts';
import { desk, everyone, stationDesk } from '../../values/askers.ts';
import { daysBetween } from '../../values/plain-date.ts';
import { reception } from './fields.ts';

export const receptionRowSchema = z.object({
  id: z.string(),
  ...shownShape(reception),
  station: z.string(),
  deputies: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const receptionEditSchema = z.object({
  id: idSchema.optional(),
  ...editShape(reception),
  deputyIds: z.array(idSchema).min(1, '请至少填写一名接待代表').max(200, '接待代表太多'),
});

/** Longest stretch of the calendar that is looked through at once, in days: a little over three years. */
const longestSpan = 1100;

const span = z
  .object({ from: daySchema(), to: daySchema() })
  .refine(({ from, to }) => daysBetween(from, to) <= longestSpan, '起止日期相隔太久，一次最多查看三年。');

export type ReceptionRow = z.infer<typeof receptionRowSchema>;
export type ReceptionEdit = z.infer<typeof receptionEditSchema>;

/** The register of voters received at stations: one entry a voter (人次). */
export const receptionsContract = {
  list: query('查看接待登记', { roles: everyone })
    .input(
      z.object({
        ...periodShape,
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
        /** Entries of the year or period, whatever is filtered. */
        total: z.number().int(),
      }),
    ),
  detail: query('查看接待登记详情', { roles: everyone })
    .input(z.object({ id: idSchema }))
    .output(receptionRowSchema),
  /** Words the practice offers for a form's choices. */
  choices: query('查看接待登记选项', { roles: stationDesk }).output(
    z.object({
      units: z.array(z.string()),
      replies: z.array(z.string()),
      progress: z.array(z.string()),
      ratings: z.array(z.string()),
      ways: z.array(z.string()),
      /** What the practice does not take up; the visitor is told at once. */
      notAccepted: z.array(z.string()),
    }),
  ),
  /** Shows a voter's whole number; who asked, and what for, stays in the log. */
  reveal: disclosure('查看来访人电话', { roles: stationDesk })
    .input(z.object({ id: idSchema, purpose: purposeSchema }))
    .output(z.object(wholeShape(reception))),
  /** Takes an entry out of the register; the bin and the log can bring it back. */
  remove: command('删除接待登记', { roles: stationDesk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
  record: command('登记接待', { roles: stationDesk }).input(receptionEditSchema).output(receptionRowSchema),
  /** Registers a voter who says what an opinion is about already, and notes it on that opinion: one entry of the log for both. */
  recordHeard: command('登记接待并记到意见', { roles: desk })
    .input(receptionEditSchema.omit({ id: true }).extend({ opinionId: idSchema.min(1, '请选择记到哪一件') }))
    .output(receptionRowSchema),
  /** Entries of the last three years under a visitor's name, the latest first; another voter may bear it. */
  ofVisitor: query('查看来访人以往登记', { roles: stationDesk })
    .input(z.object({ visitor: textSchema({ word: '来访人姓名' }).min(1, '请填写来访人姓名') }))
    .output(
      z.array(receptionRowSchema.pick({ id: true, date: true, station: true, address: true, matter: true })),
    ),
  /** The reception days by the practice's rule, from one day to another. */
  days: query('查看接待日', { roles: everyone }).input(span).output(z.array(z.string())),
  /** Who receives on which day at which station, from one day to another. */
  duties: query('查看接待排班', { roles: everyone })
    .input(span)
    .output(
      z.array(
        z.object({
          date: z.string(),
          stationId: z.string(),
          station: z.string(),
          deputies: z.array(z.object({ id: z.string(), name: z.string() })),
        }),
      ),
    ),
  /** Writes who receives on a day at a station; nobody clears it. */
  setDuty: command('排定接待代表', { roles: desk })
    .input(
      z.object({
        date: daySchema('请填写接待日期'),
        stationId: idSchema.min(1, '请选择接待地点'),
        deputyIds: z.array(idSchema),
      }),
    )
    .output(z.object({ deputies: z.array(z.object({ id: z.string(), name: z.string() })) })),
};
