import { z } from 'zod';
import { halves } from '#electron/values/points.ts';

/** A value that can be chosen, and the office's word for it. */
export type Option = { value: string | number; label: string };

// What a field's schema says beyond its shape stands in its meta: `title` (label), `description` (help), and these.
declare module 'zod' {
  interface GlobalMeta {
    /** A choice's values with the office's words for them, in the order in which they are offered. */
    options?: readonly Option[];
    /** How a form asks for a value that its JSON alone does not tell. */
    asks?: 'points' | 'long-text' | 'months';
    /** Kept for good and shown to nobody: a form makes one for each new entry. */
    minted?: boolean;
    /** The list of words, as part and field, from which this one takes its own. */
    from?: string;
  }
}

/** Gives a field the label that forms show and errors name, and the help that stands below it. */
export function labelled<Schema extends z.ZodType>(label: string, schema: Schema, help?: string): Schema {
  return schema.meta({ title: label, ...(help !== undefined && { description: help }) });
}

/** Text that says something. */
export const text = z.string().trim().min(1);

/** Text of several lines or sentences. */
export const longText = text.meta({ asks: 'long-text' });

/** A name in the program's own alphabet, kept for good: letters, digits and hyphens. */
export const code = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, '只能用字母、数字和连字符');

/** A code that nobody needs to read; forms make it. */
export const hiddenCode = code.meta({ minted: true });

/** Points as people write them, in steps of a half; kept as halves. */
export const points = z.number().min(0).multipleOf(0.5).meta({ asks: 'points' }).transform(halves);

/** A whole number from 0. */
export const wholeNumber = z.int().min(0);

/** One of several values, each with the office's word for it. */
export const choice = <const Words extends Record<string, string>>(words: Words) =>
  z
    .enum(Object.keys(words) as (keyof Words & string)[])
    .meta({ options: Object.entries(words).map(([value, label]) => ({ value, label })) });

/** The tag of one member of a union, with the office's word for that form. */
export const tag = <const Value extends string>(value: Value, word: string) =>
  z.literal(value).meta({ options: [{ value, label: word }] });

/** A list with at least one entry, none of them twice. */
export const distinct = <Schema extends z.ZodType>(entry: Schema) =>
  z
    .array(entry)
    .min(1)
    .refine((entries) => new Set(entries).size === entries.length, '有重复的内容');

/** Words of another field, named as part and field: `opinions.ratings`. */
export const wordOf = (from: string) => text.meta({ from });

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
