import { z } from 'zod';
import { query } from '../../procedure.ts';

export const termSchema = z.object({
  id: z.string(),
  ordinal: z.number().int().positive(),
  /** As officials write it: 清溪镇第十九届人民代表大会. */
  name: z.string(),
});

export const deskSchema = z.object({
  township: z.string(),
  county: z.string(),
  practice: z.object({ id: z.string(), name: z.string() }),
  term: termSchema.optional(),
  /** Years that have records, latest first. */
  years: z.array(z.number().int()),
  today: z.string(),
});

/** The desk as a whole: which office, which term, which years have records. */
export const termsContract = {
  desk: query('查看本届').output(deskSchema),
};
