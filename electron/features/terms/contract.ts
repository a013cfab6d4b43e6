import { z } from 'zod';
import { shownShape } from '../../nouns/noun.ts';
import { query } from '../../procedure.ts';
import { term } from './fields.ts';

export const termSchema = z.object({
  id: z.string(),
  ...shownShape(term),
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
