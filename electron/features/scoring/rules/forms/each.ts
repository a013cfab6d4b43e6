import { z } from 'zod';
import { labelled, points, tag } from '../../../../settings/fields.ts';
import { awardInOrder, commonFields, nextInOrder, scoringForm } from './form.ts';

const schema = z.strictObject({
  form: labelled('计分形式', tag('each', '每次同分')),
  each: labelled('每次分', points),
  ...commonFields,
});

/** So much for every record alike (practice R5, and R1's co-signing). */
export const each = scoringForm({
  schema,
  award: (rule, evidence) => awardInOrder(rule, evidence, () => rule.each),
  next: (rule, awards) => nextInOrder(rule, awards, () => rule.each),
});
