import { z } from 'zod';
import { distinct, labelled, text, wordOf } from '../../settings/fields.ts';

/** `county.json`: under which headings the annual return counts activities; kinds not named count as others. */
export const countySchema = labelled(
  '年度上报',
  z.strictObject({
    congress: labelled('人代会的活动类型', distinct(wordOf('activities.kinds'))),
    others: labelled(
      '闭会活动栏目',
      z
        .array(
          z.strictObject({
            heading: labelled('栏目名称', text),
            kinds: labelled('活动类型', distinct(wordOf('activities.kinds'))),
          }),
        )
        .min(1),
      '没有归到任何栏目的活动计入“其他”。',
    ),
  }),
);

/** Which kinds of activity are sessions of the congress, and under which heading the others are counted. */
export type ReturnKinds = z.output<typeof countySchema>;
