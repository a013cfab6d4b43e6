import { z } from 'zod';
import { disclosure, query } from '../../procedure.ts';
import { idSchema, purposeSchema } from '../../text-schema.ts';
import { desk, stationDesk } from '../../values/askers.ts';
import { standingSchema } from '../approvals/contract.ts';
import { fileSchema } from '../official-documents/contract.ts';

const station = z.object({ stationId: idSchema, withPhone: z.boolean().default(false) });

export const boardSchema = z.object({
  title: z.string(),
  station: z.string(),
  receptionDays: z.string(),
  deputies: z.array(
    z.object({
      name: z.string(),
      sex: z.string(),
      levelName: z.string(),
      workplace: z.string(),
      constituency: z.string(),
      group: z.string(),
      phone: z.string().optional(),
    }),
  ),
  asOf: z.string(),
  standing: standingSchema,
});

/** What a station posts on its wall: basic facts of its deputies (代表法 §58), never identity numbers or addresses. */
export const boardsContract = {
  station: query('查看上墙名单', { roles: stationDesk }).input(station).output(boardSchema),
  /** With whole telephones where they are asked for, and then for a purpose. */
  composeStation: disclosure('制作上墙名单', { roles: desk })
    .input(
      station
        .extend({ purpose: purposeSchema.optional() })
        .refine(({ withPhone, purpose }) => !withPhone || purpose !== undefined, '请写明用途'),
    )
    .output(fileSchema.extend({ standing: standingSchema })),
};
