import { z } from 'zod';
import { shownShape } from '../../nouns/noun.ts';
import { query } from '../../procedure.ts';
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

/** Deputies' stations and what happened at them in a year. */
export const stationsContract = {
  list: query('查看联络站')
    .input(z.object({ year: z.number().int() }))
    .output(z.array(stationRowSchema)),
  detail: query('查看联络站详情')
    .input(z.object({ id: z.string(), year: z.number().int() }))
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
};
