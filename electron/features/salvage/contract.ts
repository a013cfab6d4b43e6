import { z } from 'zod';
import { command, disclosure, query } from '../../procedure.ts';
import { purposeSchema } from '../../text-schema.ts';
import { desk } from '../../values/askers.ts';
import { fileSchema } from '../official-documents/contract.ts';

/** What may be done with a row that was read: brought in, looked at because it collides, or because it is there otherwise. */
export const comparisonSchema = z.enum(['safe', 'collides', 'differs']);

export const salvagedKindSchema = z.object({
  name: z.string(),
  safe: z.number().int(),
  collides: z.number().int(),
  differs: z.number().int(),
  /** Some of its rows could not be read. */
  torn: z.boolean(),
});

export const salvageSchema = z.object({
  /** The damaged file's name. */
  damaged: z.string(),
  kinds: z.array(salvagedKindSchema),
  /** The rows in words, as many as a screen shows. */
  lines: z.array(z.object({ name: z.string(), words: z.string(), comparison: comparisonSchema })),
});

/** What a damaged database still gives up that the restored one lacks. */
export const salvageContract = {
  /** Reads the newest damaged database that was set aside; nothing where there is none. */
  find: query('读取损坏文件里的记录', { roles: desk }).output(z.object({ found: salvageSchema.optional() })),
  composeList: disclosure('导出损坏文件里的记录', { roles: desk })
    .input(z.object({ purpose: purposeSchema }))
    .output(fileSchema),
  /** Brings in the rows that collide with nothing; the rest is for the clerk's eye. */
  bringIn: command('补回损坏前的记录', { roles: desk, safeguarded: true }).output(
    z.object({ brought: z.number().int(), left: z.number().int() }),
  ),
};
