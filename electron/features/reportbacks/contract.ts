import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { idSchema, periodShape, textSchema } from '../../text-schema.ts';
import { desk, readers } from '../../values/askers.ts';
import { reportback } from './fields.ts';

const count = z.number().int().min(0).max(1_000_000, '票数太大');

const shareSchema = z.object({ count: z.number().int(), of: z.number().int() });

export const reportbackRowSchema = z.object({
  id: z.string(),
  ...shownShape(reportback),
  deputy: z.string(),
  votes: z.array(z.object({ option: z.string(), count, rate: z.number().optional() })),
  /** Why the tally cannot stand, in sentences; empty when it agrees. */
  refusals: z.array(z.string()),
  result: z.string().optional(),
  /** Held by today; one that is planned has no ballots yet. */
  held: z.boolean(),
});

export const reportbackEditSchema = z.object({
  id: idSchema.optional(),
  ...editShape(reportback),
  votes: reportback.fields.votes.edit.default({}),
});

/** Deputies' report-backs to their voters and the ballots on them (代表法 §58). */
export const reportbacksContract = {
  list: query('查看述职评议', { roles: readers })
    .input(z.object(periodShape))
    .output(
      z.object({
        rows: z.array(reportbackRowSchema),
        /** The practice's denominator, as printed beside every rate. */
        denominator: z.string(),
        /** Who reported back with a count that stands, out of all: the township's own deputies, and those of higher levels. */
        own: shareSchema,
        higher: shareSchema,
        /** The term as of the year's last day, or of today: who has reported back as often as the practice asks. */
        term: z.object({
          times: z.number().int(),
          deputies: z.number().int(),
          done: z.number().int(),
          owing: z.array(z.object({ id: z.string(), name: z.string(), held: z.number().int() })),
          /** Report-backs a year that come to the whole within the term. */
          yearly: z.number().int(),
        }),
      }),
    ),
  detail: query('查看述职评议详情', { roles: readers })
    .input(z.object({ id: idSchema }))
    .output(reportbackRowSchema),
  choices: query('查看述职评议选项', { roles: readers }).output(
    z.object({ forms: z.array(z.string()), options: z.array(z.string()) }),
  ),
  /** Plans a report-back, or keeps one that was held with its ballots; a count that does not agree is refused. */
  save: command('保存述职评议', { roles: desk }).input(reportbackEditSchema).output(reportbackRowSchema),
  remove: command('删除述职评议', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
  correctTally: command('更正计票', { roles: desk })
    .input(
      z.object({
        id: idSchema,
        issued: count,
        returned: count,
        valid: count,
        votes: z.record(textSchema({ word: '选项', max: 40 }), count),
      }),
    )
    .output(reportbackRowSchema),
};
