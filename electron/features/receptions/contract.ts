import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { reception } from './fields.ts';

export const receptionRowSchema = z.object({
  id: z.string(),
  ...shownShape(reception),
  station: z.string(),
  deputies: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const receptionEditSchema = z.object({
  id: z.string().optional(),
  ...editShape(reception),
  deputyIds: z.array(z.string()).min(1, '请至少填写一名接待代表'),
});

export type ReceptionRow = z.infer<typeof receptionRowSchema>;

/** The register of voters received at stations: one entry a voter (人次). */
export const receptionsContract = {
  list: query('查看接待登记')
    .input(
      z.object({
        year: z.number().int(),
        month: z.number().int().min(1).max(12).optional(),
        stationId: z.string().optional(),
        search: z.string().default(''),
      }),
    )
    .output(
      z.object({
        rows: z.array(receptionRowSchema),
        /** Distinct date and place (次), and entries (人次), of the rows shown. */
        days: z.number().int(),
        voters: z.number().int(),
      }),
    ),
  detail: query('查看接待登记详情')
    .input(z.object({ id: z.string() }))
    .output(receptionRowSchema),
  /** Words the practice offers for a form's choices. */
  choices: query('查看接待登记选项').output(
    z.object({
      units: z.array(z.string()),
      replies: z.array(z.string()),
      progress: z.array(z.string()),
      ratings: z.array(z.string()),
    }),
  ),
  /** Shows a voter's whole number; who asked stays in the log. */
  reveal: command('查看来访人电话')
    .input(z.object({ id: z.string() }))
    .output(z.object({ phone: z.string() })),
  /** Takes an entry out of the register; the bin and the log can bring it back. */
  remove: command('删除接待登记', { deletes: true })
    .input(z.object({ id: z.string() }))
    .output(z.object({ removed: z.literal(true) })),
  record: command('登记接待').input(receptionEditSchema).output(receptionRowSchema),
};
