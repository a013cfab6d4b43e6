import { z } from 'zod';
import { query } from '../../procedure.ts';

/** Practices (做法): how each county does it, as data. */
export const practicesContract = {
  list: query('查看做法', { withoutVault: true }).output(
    z.array(z.object({ id: z.string(), name: z.string(), summary: z.string() })),
  ),
};
