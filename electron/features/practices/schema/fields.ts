import { z } from 'zod';
import { halves } from '#electron/values/points.ts';

/** Gives a field the label that forms show and errors name. */
export function labelled<Schema extends z.ZodType>(label: string, schema: Schema): Schema {
  return schema.meta({ title: label });
}

/** Text that says something. */
export const text = z.string().trim().min(1);

/** A name in the program's own alphabet, kept for good: letters, digits and hyphens. */
export const code = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, '只能用字母、数字和连字符');

/** Points as people write them, in steps of a half; kept as halves. */
export const points = z.number().min(0).multipleOf(0.5).transform(halves);

/** A whole number from 0. */
export const wholeNumber = z.int().min(0);

/** A list with at least one entry, none of them twice. */
export const distinct = <Schema extends z.ZodType>(entry: Schema) =>
  z
    .array(entry)
    .min(1)
    .refine((entries) => new Set(entries).size === entries.length, '有重复的内容');

/** A list of things with codes, each code used once. */
export const withCodes = <Schema extends z.ZodType<{ code: string }>>(entry: Schema) =>
  z
    .array(entry)
    .min(1)
    .superRefine((entries, context) => {
      const seen = new Set<string>();
      for (const [index, { code: own }] of entries.entries()) {
        if (seen.has(own))
          context.addIssue({ code: 'custom', path: [index], message: `的编码“${own}”与前面的重复` });
        seen.add(own);
      }
    });
