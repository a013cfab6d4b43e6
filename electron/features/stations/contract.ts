import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { wholeShape } from '../../nouns/whole.ts';
import { command, disclosure, query } from '../../procedure.ts';
import { daySchema, idSchema, purposeSchema, textSchema, yearSchema } from '../../text-schema.ts';
import { desk, everyone, stationDesk } from '../../values/askers.ts';
import { station } from './fields.ts';

export const stationRowSchema = z.object({
  id: z.string(),
  ...shownShape(station),
  deputies: z.number().int(),
  /** Distinct reception days of the year (次). */
  receptionDays: z.number().int(),
  /** Voters received in the year (人次). */
  voters: z.number().int(),
  lastReception: z.string().optional(),
});

/** What may be said of an item; `unchecked` takes back what was said. */
export const findingSchema = z.enum(['met', 'unmet', 'unchecked']);

export const standardRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Where the standard was published. */
  source: z.string(),
  met: z.number().int(),
  unmet: z.number().int(),
  unchecked: z.number().int(),
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      finding: findingSchema,
      checkedOn: z.string().optional(),
    }),
  ),
});

export const stationEditSchema = z.object({ id: idSchema.optional(), ...editShape(station) });

/** Deputies' stations and what happened at them in a year. */
export const stationsContract = {
  list: query('查看联络站', { roles: everyone })
    .input(z.object({ year: yearSchema }))
    .output(z.array(stationRowSchema)),
  detail: query('查看联络站详情', { roles: everyone })
    .input(z.object({ id: idSchema, year: yearSchema }))
    .output(
      stationRowSchema.extend({
        members: z.array(
          z.object({ id: z.string(), name: z.string(), workplace: z.string(), levelName: z.string() }),
        ),
        months: z.array(
          z.object({ month: z.number().int(), days: z.number().int(), voters: z.number().int() }),
        ),
        nextReception: z.string().optional(),
      }),
    ),
  save: command('保存联络站', { roles: desk }).input(stationEditSchema).output(stationRowSchema),
  remove: command('删除联络站', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
  choices: query('查看联络站选项', { roles: everyone }).output(z.object({ kinds: z.array(z.string()) })),
  /** The station against each standard that the practice has today. */
  standards: query('查看站点达标情况', { roles: everyone })
    .input(z.object({ id: idSchema }))
    .output(z.array(standardRowSchema)),
  /** Keeps what was found for items of a standard, by their codes; items not named stay as they are. */
  check: command('登记站点达标情况', { roles: desk })
    .input(
      z.object({
        id: idSchema,
        standardId: idSchema,
        checkedOn: daySchema('请填写查看日期'),
        findings: z.record(textSchema({ word: '条目' }), findingSchema),
      }),
    )
    .output(standardRowSchema),
  /** Shows a station's whole number; who asked, and what for, stays in the log. */
  reveal: disclosure('查看联络站电话', { roles: stationDesk })
    .input(z.object({ id: idSchema, purpose: purposeSchema }))
    .output(z.object(wholeShape(station))),
};
