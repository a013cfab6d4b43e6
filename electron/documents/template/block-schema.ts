import { z } from 'zod';

export const text = z.string().min(1);

/** A block may depend on a field that is not empty and not 0, or on a table that has rows. */
export const condition = { when: text.optional(), unless: text.optional() };

const columnSchema = z.strictObject({
  title: text,
  field: text,
  width: z.number().positive(),
  align: z.enum(['left', 'center', 'right']).optional(),
  /** One column for every row of that table, whose fields may stand in `title` and `field`. */
  each: text.optional(),
});

/**
 * With `each`, a heading or paragraph is set once for every row of that table, whose fields come before the document's.
 */
export const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text,
    runOn: text.optional(),
    /** One heading for every row of that table, with a paragraph of its own for each line of `below`. */
    each: text.optional(),
    below: text.optional(),
    ...condition,
  }),
  /** A field of several lines makes several paragraphs. */
  z.strictObject({ kind: z.literal('paragraph'), text, each: text.optional(), ...condition }),
  z.strictObject({
    kind: z.literal('table'),
    table: text,
    totals: text.optional(),
    caption: text.optional(),
    unit: text.optional(),
    /** The least height of a row in millimetres, where people write in it. */
    rowHeight: z.number().min(8).max(30).optional(),
    columns: z.array(columnSchema).min(1),
    ...condition,
  }),
  /** A whole text as it was written: its headings, tables and annexes are told by their marks. */
  z.strictObject({ kind: z.literal('free'), text, annexes: text }),
]);

/** An element of a template's running text. */
export type TemplateBlock = z.infer<typeof blockSchema>;
