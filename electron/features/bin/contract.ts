import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { idSchema } from '../../text-schema.ts';
import { desk, logReaders } from '../../values/askers.ts';

export const binEntrySchema = z.object({
  id: z.string(),
  /** What was done: 删除接待登记; and about what. */
  title: z.string(),
  subject: z.string(),
  removedBy: z.string(),
  removedAt: z.string(),
  /** The last day on which it can be brought back, and how many days there are until then. */
  until: z.string(),
  days: z.number().int(),
  /** What it held, in the office's words; personal numbers hidden. */
  fields: z.array(z.object({ field: z.string(), value: z.string() })),
});

/** Deleted records, for as long as the practice keeps them. */
export const binContract = {
  list: query('查看回收站', { roles: logReaders }).output(
    z.object({ rows: z.array(binEntrySchema), days: z.number().int() }),
  ),
  restore: command('从回收站恢复', { roles: desk })
    .input(z.object({ id: idSchema }))
    .output(z.object({ restored: z.literal(true) })),
};
