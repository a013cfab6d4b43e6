import { z } from 'zod';
import { disclosure, query } from '../../procedure.ts';
import { idSchema, purposeSchema, yearSchema } from '../../text-schema.ts';
import { stationDesk } from '../../values/askers.ts';
import { fileSchema } from '../official-documents/contract.ts';

/** A ledger's receptions: of one station, or of all; of a month, or of the year. */
const scope = z.object({
  stationId: idSchema.optional(),
  year: yearSchema,
  month: z.number().int().min(1).max(12).optional(),
});

export const ledgerSchema = z.object({
  title: z.string(),
  /** '' for all. */
  station: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  columns: z.array(z.object({ field: z.string(), heading: z.string(), width: z.number() })),
  rows: z.array(z.record(z.string(), z.string())),
});

/** Ledgers as the office keeps them on paper; columns come from the practice. */
export const ledgersContract = {
  reception: query('查看接待台账', { roles: stationDesk }).input(scope).output(ledgerSchema),
  /** With the voters' whole telephones. */
  composeReception: disclosure('导出接待台账', { roles: stationDesk })
    .input(scope.extend({ purpose: purposeSchema }))
    .output(fileSchema),
};
