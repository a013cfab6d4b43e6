import { z } from 'zod';
import { abouts } from '#electron/values/document-about.ts';
import { blockSchema, condition, text } from './block-schema.ts';
import { formPartSchema } from './form-schema.ts';

/**
 * What the clerk is asked because no record holds it: a line, a text of several paragraphs, a day, or rows of a small
 * table, whose count is then a field too: 名单 and 名单数. `initial` is offered as an answer and may name fields (a day as
 * YYYY-MM-DD); an `optional` one leaves no gap.
 */
const askSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['line', 'text', 'date']),
    field: text,
    hint: text.optional(),
    initial: text.optional(),
    optional: z.boolean().default(false),
    /** Several paragraphs are points of their own, numbered （一）（二）. */
    numbered: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.literal('rows'),
    field: text,
    hint: text.optional(),
    columns: z.array(text).min(1).max(6),
    /** A table whose rows are offered as an answer, by the columns' names. */
    initial: text.optional(),
    optional: z.boolean().default(false),
  }),
]);

/** `count` names the field without which (0) a row is left out of the sentence. */
const listSchema = z.strictObject({ table: text, item: text, join: z.string(), count: text.optional() });

/** An event or a deadline that the date of issue lies before or after: a field that holds a day, and what it is called. */
const dayOfSchema = z.strictObject({ field: text, is: z.enum(['before', 'after']), called: text });

export type List = z.infer<typeof listSchema>;

const common = {
  name: z.string().regex(/^[a-z][a-z-]*$/),
  label: text,
  description: text,
  about: z.enum(abouts).default('year'),
  asks: z.array(askSchema).default([]),
  /** What the clerk is told beside the gaps where the records call for it: no such case this year, counts left out. */
  cautions: z.array(z.strictObject({ text, ...condition })).default([]),
  /** Days that the date of issue must fit; where it does not, the clerk is told. */
  issued: z.array(dayOfSchema).default([]),
  issuer: text,
  title: text,
  /** A field made of a table's rows, run together in one sentence. */
  lists: z.record(z.string(), listSchema).default({}),
};

const signatureSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.enum(['sealed', 'unsealed']), body: text, date: text }),
  z.strictObject({ form: z.literal('stamp'), office: text, name: text.optional(), date: text }),
]);

const matter = {
  ...common,
  addressees: text.optional(),
  body: z.array(blockSchema).min(1),
  annexes: z
    .array(
      z.strictObject({
        title: text,
        body: z.array(blockSchema).min(1),
        paper: z.enum(['A4', 'A4-landscape', 'A3-landscape']).optional(),
        ...condition,
      }),
    )
    .default([]),
  note: text.optional(),
};

const signed = { signature: signatureSchema.optional() };
const numbered = { mark: text.optional(), number: text.optional() };
const edition = {
  edition: z.strictObject({ copyTo: text.optional(), printer: text, printedOn: text }).optional(),
};

/** The shape of a template's file. */
export const templateSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('red-head'),
    ...matter,
    ...signed,
    ...numbered,
    ...edition,
    /** Makes it an upward document (GB/T 9704 7.2.6). */
    signers: z.array(text).optional(),
  }),
  z.strictObject({
    kind: z.literal('letter'),
    ...matter,
    ...signed,
    ...numbered,
    classification: text.optional(),
    copyTo: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('minutes'),
    ...matter,
    ...numbered,
    ...edition,
    date: text.optional(),
    attendance: z
      .strictObject({ present: text, absent: text.optional(), observers: text.optional() })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('plain'),
    ...matter,
    ...signed,
    /** Lines under the title; one that comes out empty is left out. */
    subtitle: z.array(text).optional(),
  }),
  z.strictObject({
    kind: z.literal('form'),
    ...common,
    ...formPartSchema.shape,
    receipt: formPartSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('ballot'),
    ...common,
    occasion: text.optional(),
    /** The heads of the columns to be marked, or a table with a row for each. */
    choices: z.union([z.array(text).min(1), z.strictObject({ table: text, name: text })]),
    subject: text,
    /** The table whose rows are voted on. */
    lines: z.strictObject({ table: text, name: text, note: text.optional() }),
    writeIns: z.int().min(0).optional(),
    instructions: z.array(text).min(1),
    sealed: text.optional(),
    perPage: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8)]),
    /** How many papers: a number, or a field that holds one. */
    count: text,
  }),
  z.strictObject({
    kind: z.literal('certificate'),
    ...common,
    recipient: text,
    body: z.array(text).min(1),
    number: text.optional(),
    date: text,
  }),
]);

/** A document's wording as data, with `{字段}` where records come in; it lives in `resources/templates`. */
export type Template = z.infer<typeof templateSchema>;
export type TemplateAsk = z.infer<typeof askSchema>;
/** A template whose text is written freely (自拟公文). */
export const isFree = (template: Template): boolean =>
  'annexes' in template && template.body.some(({ kind }) => kind === 'free');

/** A template of running text. */
export type MatterTemplate = Extract<Template, { body: unknown; annexes: unknown }>;
