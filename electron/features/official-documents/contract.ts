import { z } from 'zod';
import { command, query } from '../../procedure.ts';

export const templateNameSchema = z.enum(['notice', 'supervision-report']);
export const fileSchema = z.object({ file: z.string(), name: z.string() });

const pageBlock = z.object({
  style: z.enum([
    'mark',
    'number',
    'title',
    'addressees',
    'heading1',
    'heading2',
    'heading3',
    'heading4',
    'paragraph',
    'annex',
    'signature',
    'date',
    'note',
    'table',
    'edition',
    'page-break',
  ]),
  text: z.string(),
  rows: z.array(z.array(z.string())).optional(),
});

const request = z.object({
  template: templateNameSchema,
  year: z.number().int(),
  /** 发文字号; empty keeps its place. */
  number: z.string().trim().default(''),
  /** 成文日期, also the day as of which figures are given; today when left out. */
  issuedOn: z.iso.date('请填写成文日期').optional(),
});

/** Official documents made from templates and the records. */
export const officialDocumentsContract = {
  templates: query('查看公文模板').output(
    z.array(z.object({ name: templateNameSchema, label: z.string(), description: z.string() })),
  ),
  /** The document as it would be issued; blanks still to be filled are named in `gaps`. */
  preview: query('预览公文')
    .input(request)
    .output(z.object({ title: z.string(), blocks: z.array(pageBlock), gaps: z.array(z.string()) })),
  compose: command('制作公文').input(request).output(fileSchema),
};
