import { z } from 'zod';
import type { Fraction } from '#electron/values/share.ts';
import type { ReportbackSettings } from '../../reportbacks/rules/settings.ts';
import { distinct, labelled, text, wholeNumber } from './fields.ts';

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

const resultSchema = z.strictObject({
  name: labelled('名称', text),
  options: labelled('合计的选项', distinct(text)),
  comparison: labelled('比较', z.enum(['at-least', 'more-than'])),
  share: labelled('比例', fraction),
});

/** `reportbacks.json`: forms of report-backs, the ballot's options, and how a result is decided. */
export const reportbacksSchema = z
  .strictObject({
    forms: labelled('述职形式', distinct(text)),
    options: labelled('测评选项', distinct(text)),
    abstention: labelled('弃权选项', text),
    satisfiedOptions: labelled('计入满意率的选项', distinct(text)),
    denominator: labelled('计算比例的分母', z.enum(['valid', 'returned', 'issued'])),
    results: labelled('评议结果', z.array(resultSchema)),
    timesPerTerm: labelled('届内述职次数', wholeNumber),
  })
  .superRefine(({ options, satisfiedOptions, results }, context) => {
    const check = (list: string[], path: PropertyKey[]) => {
      const stranger = list.find((option) => !options.includes(option));
      if (stranger !== undefined)
        context.addIssue({ code: 'custom', path, message: `中的“${stranger}”不在“测评选项”里` });
    };
    check(satisfiedOptions, ['satisfiedOptions']);
    for (const [index, result] of results.entries()) check(result.options, ['results', index, 'options']);
  }) satisfies z.ZodType<ReportbackSettings>;
