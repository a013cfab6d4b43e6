import { z } from 'zod';
import { command, query } from '../../../procedure.ts';
import { daySchema, idSchema, searchSchema, textSchema, yearSchema } from '../../../text-schema.ts';
import { chair, desk, readers } from '../../../values/askers.ts';
import { documentActions, documentStates } from '../rules/states.ts';
import { contentSchema } from '../schema/content.ts';
import { answer, answersSchema, fileSchema, pagesSchema } from './parts.ts';

const id = z.object({ id: idSchema });
const reason = (missing: string) => textSchema({ word: '原因', multiline: true }).min(1, missing);

/** A draft as it is kept; without an id it is a new one. */
export const draftSchema = z.object({
  id: idSchema.optional(),
  template: idSchema,
  year: yearSchema,
  subject: idSchema.optional(),
  issuedOn: daySchema('请填写成文日期').optional(),
  answers: answersSchema.default({}),
  /** The text as changed by hand; null discards that, absent leaves it as it is. */
  content: contentSchema.nullable().optional(),
});

/** A line of the register. */
export const paperRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  label: z.string(),
  number: z.string(),
  state: z.enum(documentStates),
  stateName: z.string(),
  issuedOn: z.iso.date().optional(),
  signedBy: z.string(),
  sentOn: z.iso.date().optional(),
  sentTo: z.string(),
  filedPlace: z.string(),
  reason: z.string(),
});

/** One document with everything that happened to it and what may follow. */
export const paperSchema = paperRowSchema.extend({
  template: z.string(),
  year: z.number().int(),
  subject: z.string().optional(),
  answers: z.record(z.string(), answer),
  content: contentSchema.optional(),
  /** The records no longer say what the text was begun with. */
  recordsChanged: z.boolean(),
  returnedReason: z.string(),
  signedOn: z.iso.date().optional(),
  /** It waits for the chair's signature since this day. */
  submittedOn: z.iso.date().optional(),
  submittedBy: z.string(),
  /** The chair signed on paper, which somebody else registered; the scan's file where there is one. */
  signedOnPaper: z.boolean(),
  signatureEnteredBy: z.string(),
  scan: z.string().optional(),
  sealedOn: z.iso.date().optional(),
  filedOn: z.iso.date().optional(),
  withdrawnOn: z.iso.date().optional(),
  sendTo: z.string(),
  stages: z.array(
    z.object({ name: z.string(), date: z.string().optional(), done: z.boolean(), current: z.boolean() }),
  ),
  actions: z.array(z.object({ action: z.enum(documentActions), blocked: z.string().optional() })),
  timeline: z.array(z.object({ date: z.iso.date(), text: z.string(), by: z.string() })),
  gaps: z.array(z.string()),
  file: z.object({ name: z.string(), sha256: z.string(), bytes: z.number() }).optional(),
});

/** Documents from draft to file. */
export const paperContract = {
  register: query('查看发文登记', { roles: readers })
    .input(
      z.object({
        /** The year of the numbers; the current one when left out. */
        year: yearSchema.optional(),
        state: z.enum(['all', 'open', ...documentStates]).default('all'),
        search: searchSchema,
      }),
    )
    .output(
      z.object({
        year: z.number().int(),
        years: z.array(z.number().int()),
        rows: z.array(paperRowSchema),
        counts: z.record(z.string(), z.number().int()),
        /** Sentences on numbers that no document of the register has. */
        missing: z.array(z.string()),
      }),
    ),
  detail: query('查看公文', { roles: readers }).input(id).output(paperSchema),
  /** Its pages: of the version that was sent, else as it stands now. */
  pages: query('查看公文版面', { roles: readers }).input(id).output(pagesSchema),
  keep: command('保存公文草稿', { roles: desk })
    .input(draftSchema)
    .output(z.object({ id: z.string(), title: z.string() })),
  remove: command('删除公文草稿', { roles: desk, manner: 'deletes' })
    .input(id)
    .output(z.object({ removed: z.boolean() })),
  number: command('编发文字号', { roles: desk })
    .input(id.extend({ seriesId: idSchema, issuedOn: daySchema('请填写成文日期').optional() }))
    .output(paperRowSchema),
  sign: command('签发公文', { roles: chair })
    .input(
      id.extend({
        signedOn: daySchema('请填写签发日期').optional(),
        signedBy: textSchema({ word: '签发人', max: 40 }).default(''),
      }),
    )
    .output(paperRowSchema),
  /** Sends it to the chair for signature, until it is changed or given back. */
  submit: command('公文送签', { roles: desk }).input(id).output(paperRowSchema),
  /** What the chair signed on paper, where the practice takes that: who, when, and a scan if there is one. */
  signOnPaper: command('登记纸质签批', { roles: desk })
    .input(
      id.extend({
        signedBy: textSchema({ word: '签批人', max: 40 }).min(1, '请填写签批人'),
        signedOn: daySchema('请填写签批日期'),
        /** An uploaded PDF, PNG or JPG file. */
        scan: idSchema.optional(),
      }),
    )
    .output(paperRowSchema),
  scan: command('另存签批扫描件', { roles: desk }).input(id).output(fileSchema),
  giveBack: command('退回公文修改', { roles: desk })
    .input(id.extend({ reason: reason('请写明退回的原因') }))
    .output(paperRowSchema),
  seal: command('登记用印', { roles: desk })
    .input(id.extend({ sealedOn: daySchema('请填写用印日期').optional() }))
    .output(paperRowSchema),
  send: command('印发公文', { roles: desk })
    .input(
      id.extend({
        sentOn: daySchema('请填写印发日期').optional(),
        sentTo: textSchema({ word: '发往', max: 400, multiline: true }).default(''),
      }),
    )
    .output(paperRowSchema),
  file: command('公文归档', { roles: desk })
    .input(
      id.extend({
        filedOn: daySchema('请填写归档日期').optional(),
        place: textSchema({ word: '存放处', max: 100 }).default(''),
      }),
    )
    .output(paperRowSchema),
  withdraw: command('作废公文', { roles: desk })
    .input(id.extend({ reason: reason('请写明作废的原因') }))
    .output(paperRowSchema),
  reprint: command('另存公文原件', { roles: desk }).input(id).output(fileSchema),
};
