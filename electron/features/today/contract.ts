import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { chair, everyone } from '../../values/askers.ts';
import { whens } from './rules/due.ts';

export const dueSchema = z.object({
  when: z.enum(whens),
  /** What it is about. */
  sentence: z.string(),
  detail: z.string(),
  verb: z.string(),
  target: z.object({ feature: z.string(), id: z.string() }),
  days: z.number().int(),
  unit: z.string().optional(),
  year: z.number().int().optional(),
});

export const figureSchema = z.object({
  name: z.string(),
  /** As shown: 86.4% or 240. */
  value: z.string(),
  /** What it is made of, as short as it goes: 758 / 882 人次. */
  short: z.string(),
  /** The same in words: 应到882人次，实到758人次. */
  basis: z.string(),
  /** What the practice counts as closed, or as satisfied. */
  meaning: z.string().optional(),
  /** Twelve months as bars from 0 to 1, the latest last; null where there was nothing to count. */
  months: z.array(z.number().min(0).max(1).nullable()),
  /** The feature whose list of the last twelve months it opens. */
  target: z.string(),
});

/** Today: what is due, the next reception day, and up to five figures of the last twelve months, each of a list that whoever asks may open; it knows no chosen year. */
export const todayContract = {
  overview: query('查看今日', { roles: everyone }).output(
    z.object({
      today: z.string(),
      empty: z.boolean(),
      due: z.array(dueSchema),
      dueTotal: z.number().int(),
      nextReception: z
        .object({
          date: z.string(),
          stations: z.array(
            z.object({
              stationId: z.string(),
              station: z.string(),
              deputies: z.array(z.string()),
              /** By the roster of duty; else they are all deputies of the station. */
              planned: z.boolean(),
            }),
          ),
        })
        .optional(),
      /** The first day of the twelve months. */
      figuresFrom: z.string(),
      figures: z.array(figureSchema),
    }),
  ),
  /** The chair has seen a change of users that 今日 shows: the entry of the log of this number. */
  markSeen: command('看过用户改动', { roles: chair })
    .input(z.object({ seq: z.number().int() }))
    .output(z.object({ seen: z.literal(true) })),
};
