import { z } from 'zod';
import { contentBlockSchema, contentFormSchema, tableSchema } from './blocks.ts';

const line = z.string().max(2_000, '一处文字不超过 2000 个字');

const signature = z.union([
  z.strictObject({
    form: z.literal('stamp'),
    signers: z.array(z.strictObject({ office: line, name: line.optional() })),
    date: line,
  }),
  z.strictObject({
    form: z.enum(['sealed', 'unsealed']).optional(),
    body: line,
    jointly: z.array(line).optional(),
    date: line,
  }),
]);

const matter = {
  issuer: line,
  title: line.min(1, '标题不能空着'),
  addressees: line.optional(),
  body: z.array(contentBlockSchema),
  annexes: z
    .array(
      z.strictObject({
        title: line,
        body: z.array(contentBlockSchema),
        paper: z.enum(['A4', 'A4-landscape', 'A3-landscape']).optional(),
      }),
    )
    .optional(),
  note: line.optional(),
};

const signed = { signature: signature.optional() };
const edition = {
  edition: z
    .strictObject({ sendTo: line.optional(), copyTo: line.optional(), printer: line, printedOn: line })
    .optional(),
};
const precedence = { copyNumber: line.optional(), urgency: z.enum(['特急', '加急']).optional() };
const jointMark = z.strictObject({ bodies: z.array(line), suffix: line.optional() });

/** A document's own text, as it was filled and then changed by hand: the typed document of the typesetter as data. */
export const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('red-head'),
    ...matter,
    ...signed,
    ...edition,
    ...precedence,
    mark: z.union([line, jointMark]),
    number: line.optional(),
    signers: z.array(line).optional(),
  }),
  z.strictObject({
    kind: z.literal('letter'),
    ...matter,
    ...signed,
    ...precedence,
    mark: line,
    number: line.optional(),
    classification: line.optional(),
    copyTo: line.optional(),
  }),
  z.strictObject({
    kind: z.literal('order'),
    ...matter,
    ...signed,
    ...edition,
    mark: line,
    number: line,
  }),
  z.strictObject({
    kind: z.literal('minutes'),
    ...matter,
    ...edition,
    mark: line,
    number: line.optional(),
    date: line.optional(),
    attendance: z
      .strictObject({ present: line, absent: line.optional(), observers: line.optional() })
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('plain'),
    ...matter,
    ...signed,
    ...edition,
    subtitle: z.array(line).optional(),
  }),
  z.strictObject({
    kind: z.literal('form'),
    issuer: line,
    ...contentFormSchema.shape,
    receipt: contentFormSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('ballot'),
    issuer: line,
    title: line,
    occasion: line.optional(),
    choices: z.array(line).min(1),
    lines: z.array(z.strictObject({ name: line, note: line.optional() })),
    subject: line,
    writeIns: z.int().min(0).optional(),
    instructions: z.array(line),
    sealed: line.optional(),
    perPage: z.union([z.literal(1), z.literal(2), z.literal(4), z.literal(8)]),
    count: z.int().min(1),
  }),
  z.strictObject({
    kind: z.literal('certificate'),
    issuer: line,
    title: line,
    recipient: line,
    body: z.array(z.string().max(20_000, '一段文字不超过 20000 个字')),
    number: line.optional(),
    date: line,
  }),
  z.strictObject({
    kind: z.literal('wall-sheet'),
    issuer: line,
    title: line,
    facts: z.array(z.strictObject({ label: line, value: line })),
    table: tableSchema,
    foot: z.array(line),
  }),
]);

export type Content = z.infer<typeof contentSchema>;
