import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { idSchema } from '../../text-schema.ts';
import { desk, everyone } from '../../values/askers.ts';
import { term } from './fields.ts';

export const termSchema = z.object({
  id: z.string(),
  ...shownShape(term),
});

export const termRowSchema = termSchema.extend({
  /** The last day, where the next term has begun or will; absent of the latest. */
  untilOn: z.string().optional(),
  deputies: z.number().int(),
  /** Whether it runs today, is over, or has not begun. */
  state: z.enum(['running', 'over', 'to-come']),
});

export const termEditSchema = z.object({ id: idSchema.optional(), ...editShape(term) });

/** The next term: its own facts, and who goes on in it. */
export const termOpenSchema = termEditSchema.omit({ id: true }).extend({
  /** The deputies of the term before who go on; whoever is not named has left. */
  reelected: z.array(idSchema),
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

/** Terms of the congress (届), and the desk as a whole. */
export const termsContract = {
  desk: query('查看本届', { roles: everyone }).output(deskSchema),
  list: query('查看届次', { roles: everyone }).output(z.array(termRowSchema)),
  save: command('保存届次', { roles: desk }).input(termEditSchema).output(termRowSchema),
  /** Opens the next term beside this one: its groups, and a tenure for each deputy who was elected again. */
  open: command('开启下一届', { roles: desk }).input(termOpenSchema).output(termRowSchema),
  remove: command('删除届次', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
};
