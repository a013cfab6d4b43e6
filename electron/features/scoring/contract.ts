import { z } from 'zod';
import { query } from '../../procedure.ts';
import { idSchema, yearSchema } from '../../text-schema.ts';
import { readers } from '../../values/askers.ts';

export const reasonSchema = z.object({
  text: z.string(),
  /** Points this record gave, as people write them (0.5 is possible). */
  points: z.number(),
  record: z.object({ kind: z.string(), id: z.string() }).optional(),
});

export const scoreItemSchema = z.object({
  code: z.string(),
  name: z.string(),
  points: z.number(),
  /** Absent where the practice sets no upper limit. */
  cap: z.number().optional(),
  clause: z.string(),
  toRaise: z.string().optional(),
  reasons: z.array(reasonSchema),
});

/** Why there is no grade yet, as a sentence; `items` are the codes of the rubric's items that it is about. */
export const waitSchema = z.object({ text: z.string(), items: z.array(z.string()) });

export const deputyScoreSchema = z.object({
  deputyId: z.string(),
  name: z.string(),
  level: z.string(),
  levelName: z.string(),
  group: z.string(),
  rank: z.number().int(),
  total: z.number(),
  /** The practice's word: a grade, or the one for none while anything in `waits` stands in the way. */
  grade: z.string(),
  waits: z.array(waitSchema),
  items: z.array(scoreItemSchema),
});

export const rubricBriefSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  source: z.string(),
  items: z.array(
    z.object({ code: z.string(), name: z.string(), cap: z.number().optional(), clause: z.string() }),
  ),
  grades: z.array(z.object({ name: z.string(), from: z.number() })),
  /** The practice's word for no grade yet. */
  ungraded: z.string(),
  /** What no total goes above, where the practice says so. */
  totalCap: z.number().optional(),
});

/** The same deputy's points of another year, or by another rubric: in all, and by the codes of its items. */
export const otherScoreSchema = z.object({ total: z.number(), points: z.record(z.string(), z.number()) });

export type DeputyScore = z.infer<typeof deputyScoreSchema>;

/** Duty scores, recomputed from the records by the practice's rubric every time they are asked for. */
export const scoringContract = {
  year: query('查看履职积分', { roles: readers })
    .input(z.object({ year: yearSchema }))
    .output(
      z.object({
        rubric: rubricBriefSchema,
        /** By total, highest first; equal totals share a rank. */
        deputies: z.array(
          deputyScoreSchema
            .omit({ items: true, waits: true })
            .extend({ points: z.record(z.string(), z.number()) }),
        ),
        grades: z.array(z.object({ name: z.string(), count: z.number().int() })),
        /** Why nobody has a grade for this year yet; empty once it can be graded. */
        waits: z.array(waitSchema),
      }),
    ),
  deputy: query('查看代表积分说明', { roles: readers })
    .input(z.object({ deputyId: idSchema, year: yearSchema }))
    .output(
      deputyScoreSchema.extend({
        rubric: rubricBriefSchema,
        /** Of the year before, where that year has records and its roster this deputy. */
        before: otherScoreSchema.optional(),
        /** This year's records by the rubric that the office has set for later, where that is another one. */
        trial: otherScoreSchema.extend({ rubric: z.string(), version: z.string() }).optional(),
      }),
    ),
};
