import { z } from 'zod';
import { shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { reportback } from './fields.ts';

const count = z.number().int().min(0);

export const reportbackRowSchema = z.object({
  id: z.string(),
  ...shownShape(reportback),
  deputy: z.string(),
  votes: z.array(z.object({ option: z.string(), count, rate: z.number().optional() })),
  /** Why the tally cannot stand, in sentences; empty when it agrees. */
  refusals: z.array(z.string()),
  result: z.string().optional(),
});

/** Deputies' report-backs to their voters and the ballots on them (代表法 §58). */
export const reportbacksContract = {
  list: query('查看述职评议')
    .input(z.object({ year: z.number().int() }))
    .output(
      z.object({
        rows: z.array(reportbackRowSchema),
        /** The practice's denominator, as printed beside every rate. */
        denominator: z.string(),
        covered: z.number().int(),
        deputies: z.number().int(),
      }),
    ),
  detail: query('查看述职评议详情')
    .input(z.object({ id: z.string() }))
    .output(reportbackRowSchema),
  correctTally: command('更正计票')
    .input(
      z.object({
        id: z.string(),
        issued: count,
        returned: count,
        valid: count,
        votes: z.record(z.string(), count),
      }),
    )
    .output(reportbackRowSchema),
};
