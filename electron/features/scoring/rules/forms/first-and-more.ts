import { z } from 'zod';
import { labelled, points, tag } from '../../../../settings/fields.ts';
import { awardInOrder, commonFields, nextInOrder, scoringForm } from './form.ts';

const schema = z.strictObject({
  form: labelled('计分形式', tag('first-and-more', '首次加再次')),
  first: labelled('首次分', points),
  more: labelled('每多一次加分', points),
  ...commonFields,
});

const worthOf =
  ({ first, more }: z.output<typeof schema>) =>
  (index: number) =>
    index === 0 ? first : more;

/** So much for the first record, so much for each further one (practice R1). */
export const firstAndMore = scoringForm({
  schema,
  award: (rule, evidence) => awardInOrder(rule, evidence, worthOf(rule)),
  next: (rule, awards) => nextInOrder(rule, awards, worthOf(rule)),
});
