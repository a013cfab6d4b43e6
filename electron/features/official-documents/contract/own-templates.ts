import { z } from 'zod';
import { command, query } from '../../../procedure.ts';
import { idSchema } from '../../../text-schema.ts';
import { desk } from '../../../values/askers.ts';
import { fileSchema } from './parts.ts';

const template = z.object({ template: idSchema });
const brought = template.extend({ upload: idSchema.min(1, '请先选择自备模板') });

const ownTemplateSchema = z.object({
  template: z.string(),
  label: z.string(),
  group: z.string(),
  /** Why no own one can stand in its place. */
  fixed: z.string().optional(),
  inUse: z.object({ fileName: z.string(), broughtOn: z.iso.date(), broughtBy: z.string() }).optional(),
});

/** What a template brought to be used asks for, and what keeps it from being used. */
export const inspectedSchema = z.object({
  fileName: z.string(),
  asks: z.array(
    z.object({
      kind: z.enum(['field', 'image', 'loop', 'condition']),
      name: z.string(),
      /** 正文第3段 and the words around it. */
      place: z.string(),
    }),
  ),
  /** Sentences on faults of writing, each with its place. */
  faults: z.array(z.string()),
  unknown: z.array(z.object({ name: z.string(), nearest: z.string().optional(), sentence: z.string() })),
  unused: z.object({ fields: z.array(z.string()), tables: z.array(z.string()) }),
});

/** The office's own Word files in place of the shipped templates. */
export const ownTemplatesContract = {
  ownTemplates: query('查看自备模板', { roles: desk }).output(z.array(ownTemplateSchema)),
  /** The shipped template as a Word file with its fields, to be changed and brought back. */
  starter: query('下载自备模板样稿', { roles: desk }).input(template).output(fileSchema),
  inspectOwn: query('查看要换上的自备模板', { roles: desk }).input(brought).output(inspectedSchema),
  adoptOwn: command('换上自备模板', { roles: desk }).input(brought).output(ownTemplateSchema),
  dropOwn: command('用回自带的模板', { roles: desk }).input(template).output(ownTemplateSchema),
};
