import { z } from 'zod';

const line = z.string().max(2_000, '一处文字不超过 2000 个字');
const align = z.enum(['left', 'center', 'right']).optional();

/** A table inside running text, or on a wall sheet. */
export const tableSchema = z.strictObject({
  kind: z.literal('table'),
  caption: line.optional(),
  unit: line.optional(),
  columns: z.array(z.strictObject({ title: line, width: z.number().positive(), align })).min(1),
  rows: z.array(z.array(line)),
  totals: z.array(z.array(line)).optional(),
  rowHeight: z.number().positive().optional(),
});

/** An element of running text. */
export const contentBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: line,
    runOn: z.string().max(20_000, '一段文字不超过 20000 个字').optional(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string().max(20_000, '一段文字不超过 20000 个字') }),
  tableSchema,
]);

/** One table of a slip. */
export const contentFormSchema = z.strictObject({
  title: line,
  facts: z.strictObject({ left: line.optional(), right: line.optional() }).optional(),
  rows: z.array(
    z.strictObject({
      cells: z.array(
        z.union([
          z.strictObject({ label: line, width: z.number().positive().optional() }),
          z.strictObject({
            text: z.string().max(20_000, '一段文字不超过 20000 个字'),
            width: z.number().positive().optional(),
            align,
            place: z.enum(['top', 'bottom']).optional(),
          }),
        ]),
      ),
      lines: z.number().positive().optional(),
      grow: z.boolean().optional(),
    }),
  ),
  foot: z.array(line).optional(),
});
