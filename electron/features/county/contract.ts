import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { yearSchema } from '../../text-schema.ts';
import { desk, readers } from '../../values/askers.ts';
import { standingSchema } from '../approvals/contract.ts';
import { fileSchema } from '../official-documents/contract.ts';

const year = z.object({ year: yearSchema });

/** The township's annual return to the county congress. */
export const countyContract = {
  annual: query('查看年度上报', { roles: readers })
    .input(year)
    .output(
      z.object({
        title: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.string())),
        totals: z.array(z.string()),
        notes: z.array(z.string()),
        standing: standingSchema,
      }),
    ),
  composeAnnual: command('导出年度上报', { roles: desk })
    .input(year)
    .output(fileSchema.extend({ standing: standingSchema })),
  /** The return as a file that the county opens with this program: its figures, how it stands, and a sum over both. */
  composePackage: command('导出年度上报包', { roles: desk })
    .input(year)
    .output(fileSchema.extend({ standing: standingSchema })),
};
