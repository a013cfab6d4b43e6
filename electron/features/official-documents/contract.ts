import { z } from 'zod';
import { command, query } from '../../procedure.ts';
import { daySchema, idSchema, textSchema, yearSchema } from '../../text-schema.ts';
import { desk } from '../../values/askers.ts';
import { abouts } from '../../values/document-about.ts';
import { freeTextContract } from './contract/free-text.ts';
import { ownTemplatesContract } from './contract/own-templates.ts';
import { paperContract } from './contract/papers.ts';
import { answer, answersSchema, fileSchema, pagesSchema } from './contract/parts.ts';
import { seriesContract } from './contract/series.ts';
import { settingsContract } from './contract/settings.ts';
import { contentSchema } from './schema/content.ts';

export { fileSchema } from './contract/parts.ts';

/** What a document is made from. */
export const requestSchema = z.object({
  /** The template's name. */
  template: idSchema,
  year: yearSchema,
  /** The record it is about, where the template is about one. */
  subject: idSchema.optional(),
  /** 发文字号; empty keeps its place. */
  number: textSchema({ word: '发文字号' }).default(''),
  /** 成文日期, also the day as of which figures are given; today when left out. */
  issuedOn: daySchema('请填写成文日期').optional(),
  /** By the field's name; what is left out is offered from the records, or left blank. */
  answers: answersSchema.default({}),
  /** The text as it was changed by hand; where given, records and answers are not asked again. */
  content: contentSchema.optional(),
});

const templateSchema = z.object({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  /** 通知 公告 监督 单函, by the folder it stands in. */
  group: z.string(),
  kind: z.string(),
  about: z.enum(abouts),
  /** Whether it carries 发文字号. */
  numbered: z.boolean(),
  /** Written freely, so that a text at hand can be read into it. */
  free: z.boolean(),
});

const subjectSchema = z.object({ id: z.string(), label: z.string(), line: z.string() });

export const questionSchema = z.object({
  kind: z.enum(['line', 'text', 'date', 'rows']),
  field: z.string(),
  hint: z.string().optional(),
  columns: z.array(z.string()).optional(),
  optional: z.boolean(),
  value: answer,
});

/** Official documents made from templates and the records. */
export const officialDocumentsContract = {
  templates: query('查看公文模板', { roles: desk }).output(z.array(templateSchema)),
  subjects: query('查看公文所依据的记录', { roles: desk })
    .input(z.object({ template: idSchema, year: yearSchema }))
    .output(z.array(subjectSchema)),
  /** The document as it would be issued; blanks still to be filled are named in `gaps`. */
  preview: query('预览公文', { roles: desk })
    .input(requestSchema)
    .output(
      z.object({
        title: z.string(),
        questions: z.array(questionSchema),
        pages: pagesSchema,
        /** The office's own template in use for such documents, by its file's name. */
        own: z.string().optional(),
        gaps: z.array(z.string()),
        /** Those of `gaps` that stand in the text as ×××. */
        blanks: z.array(z.string()),
        /** The text as data, to begin changing it by hand. */
        content: contentSchema,
        /** Sentences on what this machine's fonts will stand in for. */
        faces: z.array(z.string()),
      }),
    ),
  /** A slip that is complete becomes the step of its opinion that it is, once; `draft` is the register's document. */
  compose: command('制作公文', { roles: desk })
    .input(requestSchema.extend({ draft: idSchema.optional() }))
    .output(fileSchema),
  ...paperContract,
  ...seriesContract,
  ...settingsContract,
  ...ownTemplatesContract,
  ...freeTextContract,
};
