import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { daySchema, searchSchema } from '../../text-schema.ts';
import { desk, everyone, logReaders, stationDesk } from '../../values/askers.ts';

export const logEntrySchema = z.object({
  seq: z.number().int(),
  /** Local date and time as the screen says it. */
  at: z.string(),
  actor: z.string(),
  place: z.string(),
  title: z.string(),
  subject: z.string(),
  /** What whole personal numbers were shown or exported for; absent where none were. */
  purpose: z.string().optional(),
  changes: z.number().int(),
  /** Why it cannot be taken back; absent where it can. */
  kept: z.string().optional(),
});

export const logDetailSchema = logEntrySchema.extend({
  fields: z.array(z.object({ record: z.string(), field: z.string(), before: z.string(), after: z.string() })),
  /** Changes beyond those listed. */
  more: z.number().int(),
});

/** The log of everything that was done, and taking it back. */
export const logContract = {
  list: query('查看操作日志', { roles: logReaders })
    .input(
      z.object({
        search: searchSchema,
        from: daySchema().optional(),
        to: daySchema().optional(),
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        rows: z.array(logEntrySchema),
        total: z.number().int(),
        /** Where the log ends, as prints carry it. */
        head: z.string(),
      }),
    ),
  detail: query('查看操作明细', { roles: logReaders })
    .input(z.object({ seq: z.number().int() }))
    .output(logDetailSchema),
  /** The newest entry of whoever is at the desk, to offer 撤销 right after saving; of an import, whatever was saved since. */
  latest: query('查看最近一步', { roles: everyone })
    .input(z.object({ action: z.literal('exchange.apply').optional() }).default({}))
    .output(logEntrySchema.optional()),
  verify: query('核验操作日志', { roles: logReaders }).output(
    z.object({
      whole: z.boolean(),
      message: z.string(),
      seq: z.number().int(),
      head: z.string(),
      /** Entries were found missing at an opening, and nobody has said to have seen it. */
      lost: z.literal(true).optional(),
    }),
  ),
  /** Somebody has seen that entries are missing; until then it is told on every occasion. */
  acceptLoss: command('看过日志缺失的提示', { roles: desk }).output(z.object({ seen: z.literal(true) })),
  undo: command('撤销', { roles: stationDesk })
    .input(z.object({ seq: z.number().int() }))
    .output(logEntrySchema),
};
