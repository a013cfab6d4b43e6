import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { Refusal } from '#electron/values/refusal.ts';

const text = z.string().min(1);

/** A block may depend on a field that is not empty and not 0, or on a table that has rows. */
const condition = { when: text.optional(), unless: text.optional() };

const columnSchema = z.strictObject({
  title: text,
  field: text,
  width: z.number().positive(),
  align: z.enum(['left', 'center', 'right']).optional(),
});

const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text,
    runOn: text.optional(),
    ...condition,
  }),
  /** With `each`, one paragraph for every row of that table, whose fields come before the document's. */
  z.strictObject({ kind: z.literal('paragraph'), text, each: text.optional(), ...condition }),
  z.strictObject({
    kind: z.literal('table'),
    table: text,
    totals: text.optional(),
    caption: text.optional(),
    unit: text.optional(),
    columns: z.array(columnSchema).min(1),
    ...condition,
  }),
]);

const templateSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*$/),
  label: text,
  description: text,
  kind: z.enum(['red-head', 'plain']),
  issuer: text,
  mark: text.optional(),
  number: text.optional(),
  title: text,
  addressees: text.optional(),
  /** A field made of a table's rows, run together in one sentence. */
  lists: z.record(z.string(), z.strictObject({ table: text, item: text, join: z.string() })).default({}),
  body: z.array(blockSchema).min(1),
  annexes: z
    .array(z.strictObject({ title: text, body: z.array(blockSchema).min(1), ...condition }))
    .default([]),
  signature: z.strictObject({ body: text, date: text }).optional(),
  note: text.optional(),
  edition: z.strictObject({ copyTo: text.optional(), printer: text, printedOn: text }).optional(),
});

/** A document's wording as data, with `{字段}` where records come in; it lives in `resources/templates`. */
export type Template = z.infer<typeof templateSchema>;
export type TemplateBlock = z.infer<typeof blockSchema>;

const LABELS: Record<string, string> = {
  name: '模板代号',
  label: '模板名称',
  description: '模板说明',
  kind: '种类',
  issuer: '发文机关',
  mark: '发文机关标志',
  number: '发文字号',
  title: '标题',
  addressees: '主送机关',
  lists: '列举',
  body: '正文',
  annexes: '附件',
  signature: '署名',
  note: '附注',
  edition: '版记',
  text: '文字',
  runOn: '接排文字',
  table: '表',
  totals: '合计',
  columns: '栏',
  field: '字段',
  width: '栏宽',
  level: '层次',
};

const placeOf = (path: PropertyKey[]) =>
  path
    .map((key) => (typeof key === 'number' ? `第${key + 1}项` : (LABELS[String(key)] ?? `“${String(key)}”`)))
    .join(' ') || '整个文件';

const localeError = zhCN().localeError;

/** Reads a template from parsed JSON; whatever is wrong is refused together, each fault with its file and field. */
export function parseTemplate(json: unknown, file: string): Template {
  const read = templateSchema.safeParse(json, { error: localeError });
  if (read.success) return read.data;
  throw new Refusal({
    code: 'template-invalid',
    message: `模板文件“${file}”不合要求，不能使用。`,
    remedy: '请按所列位置改正，或者从安装包中恢复这个模板文件。',
    details: read.error.issues.map((issue) => `${file}：${placeOf(issue.path)}：${issue.message}`),
  });
}

function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Refusal({
      code: 'template-unreadable',
      message: `模板文件“${file}”不是完整的 JSON 文件。`,
      remedy: '请从安装包中恢复这个模板文件。',
    });
  }
}

/** The template `name` from a folder of templates; refused by name where there is none. */
export async function readTemplate(folder: string, name: string): Promise<Template> {
  const file = `${name}.json`;
  const content = /^[a-z][a-z-]*$/.test(name)
    ? await readFile(join(folder, file), 'utf8').catch(() => undefined)
    : undefined;
  if (content === undefined)
    throw new Refusal({
      code: 'template-missing',
      message: `没有名为“${name}”的模板。`,
      remedy: '请在公文模板列表中另选一个。',
    });
  return parseTemplate(parseJson(content, file), file);
}
