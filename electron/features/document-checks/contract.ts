import { z } from 'zod';
import { query } from '../../procedure.ts';
import { idSchema } from '../../text-schema.ts';
import { desk } from '../../values/askers.ts';
import { fileSchema } from '../official-documents/contract.ts';
import { strengths } from './rules/strengths.ts';

const findingSchema = z.object({
  strength: z.enum(strengths),
  /** GB/T 9704-2012 7.2.5 */
  clause: z.string(),
  /** The page's element and the words around, with the number of places: 正文第3段“各单位要…”等4处 */
  place: z.string(),
  /** Every place by itself. */
  places: z.array(z.string()),
  found: z.string(),
  expected: z.string(),
  fixable: z.boolean(),
  /** How it is done in Word or WPS, where it cannot be mended at a click. */
  byHand: z.string().optional(),
  /** What pressing it does where it settles what other people wrote, and is never done among others: 接受全部修订. */
  asked: z.string().optional(),
});

/** A mend that did harm and was taken back. */
const takenBackSchema = z.object({ place: z.string(), found: z.string(), why: z.string() });

const reportSchema = z.object({
  /** The file checked, as it lies on the counter. */
  upload: z.string(),
  name: z.string(),
  findings: z.array(findingSchema),
  /** Sentences on what was not judged; none where every rule ran over all of the document. */
  unjudged: z.array(z.string()),
});

const mendedSchema = reportSchema.extend({ takenBack: z.array(takenBackSchema) });

export type Finding = z.infer<typeof findingSchema>;
export type CheckReport = z.infer<typeof reportSchema>;
export type TakenBack = z.infer<typeof takenBackSchema>;

const upload = z.object({ upload: idSchema.min(1, '请先选择公文') });

/** Checking an official document from anywhere against GB/T 9704-2012, and mending a copy of it; no record is read or changed. */
export const documentChecksContract = {
  check: query('检查公文', { roles: desk }).input(upload).output(reportSchema),
  /**
   * Mends findings by their places in the file's report and checks the copy; the file itself stays as it came, and a mend that
   * brings a new finding, changes words it did not name or parts the signature from its text is taken back and told.
   */
  mend: query('改正公文', { roles: desk })
    .input(upload.extend({ findings: z.array(z.number().int().nonnegative()).min(1, '请选择要改的地方') }))
    .output(mendedSchema),
  /** A mended copy to save under a name of its own. */
  composeMended: query('存改好的公文', { roles: desk }).input(upload).output(fileSchema),
  /** The findings as a workbook to hand to a colleague. */
  composeFindings: query('存公文检查清单', { roles: desk }).input(upload).output(fileSchema),
};
