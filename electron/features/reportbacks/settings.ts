import { z } from 'zod';
import type { Fraction } from '#electron/values/share.ts';
import { choice, distinct, labelled, text, wholeNumber, wordOf } from '../../settings/fields.ts';

const PERCENT = /^(\d{1,3})%$/;
const FRACTION = /^(\d+)\/([1-9]\d*)$/;

function fractionOf(written: string): Fraction {
  const percent = PERCENT.exec(written);
  if (percent) return { parts: Number(percent[1]), of: 100 };
  const [, parts, of] = FRACTION.exec(written) ?? [];
  return { parts: Number(parts), of: Number(of) };
}

const fraction = z
  .string()
  .refine((written) => PERCENT.test(written) || FRACTION.test(written), '应写成 80% 或 2/3')
  .transform(fractionOf);

/** What a rate is taken of, as printed beside it. */
export const denominatorWords = { valid: '有效票', returned: '收回票', issued: '发出票' };

/** A result given when the named options together reach (≥) or exceed (>) a fraction; the first that fits is given. */
const resultSchema = z.strictObject({
  name: labelled('名称', text),
  options: labelled('合计的选项', distinct(wordOf('reportbacks.options'))),
  comparison: labelled('比较', choice({ 'at-least': '达到（≥）', 'more-than': '超过（>）' })),
  share: labelled('比例', fraction, '写成 80% 或 2/3。'),
});

/** `reportbacks.json`: forms of report-backs, the ballot's options, and how a result is decided. */
export const reportbacksSchema = labelled(
  '述职评议',
  z
    .strictObject({
      forms: labelled('述职形式', distinct(text)),
      options: labelled('测评选项', distinct(text)),
      abstention: labelled('弃权选项', text),
      satisfiedOptions: labelled('计入满意率的选项', distinct(wordOf('reportbacks.options'))),
      denominator: labelled('计算比例的分母', choice(denominatorWords)),
      results: labelled(
        '评议结果',
        z.array(resultSchema),
        '从上到下，先符合的就是结果；没有等次的可以不设。',
      ),
      timesPerTerm: labelled('届内述职次数', wholeNumber, '每名代表一届内至少述职几次。'),
    })
    .superRefine(({ options, satisfiedOptions, results }, context) => {
      const check = (list: string[], path: PropertyKey[]) => {
        const stranger = list.find((option) => !options.includes(option));
        if (stranger !== undefined)
          context.addIssue({ code: 'custom', path, message: `中的“${stranger}”不在“测评选项”里` });
      };
      check(satisfiedOptions, ['satisfiedOptions']);
      for (const [index, result] of results.entries()) check(result.options, ['results', index, 'options']);
    }),
);

/** A practice's way of holding report-backs. */
export type ReportbackSettings = z.output<typeof reportbacksSchema>;

/** Which count a rate is taken of; no published rule names one, so the practice does. */
export type Denominator = ReportbackSettings['denominator'];

export type ResultRule = z.output<typeof resultSchema>;
