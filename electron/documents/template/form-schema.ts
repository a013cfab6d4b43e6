import { z } from 'zod';
import { condition, text } from './block-schema.ts';

const cellSchema = z.union([
  z.strictObject({ label: text, width: z.number().positive().optional() }),
  z.strictObject({
    /** May be empty: a cell to be filled in by hand. */
    text: z.string(),
    width: z.number().positive().optional(),
    align: z.enum(['left', 'center', 'right']).optional(),
    place: z.enum(['top', 'bottom']).optional(),
  }),
]);

const rowSchema = z.strictObject({
  cells: z.array(cellSchema).min(1),
  lines: z.int().positive().optional(),
  grow: z.boolean().optional(),
  /** One row for every row of that table. */
  each: text.optional(),
  ...condition,
});

/** One table of a slip with its title, the line over it and the lines under it. */
export const formPartSchema = z.strictObject({
  title: text,
  facts: z.strictObject({ left: text.optional(), right: text.optional() }).optional(),
  rows: z.array(rowSchema).min(1),
  foot: z.array(text).optional(),
});

export type TemplateForm = z.infer<typeof formPartSchema>;
