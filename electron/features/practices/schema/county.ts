import { z } from 'zod';
import type { ReturnKinds } from '../../county/rules/records.ts';
import { distinct, labelled, text } from './fields.ts';

/** `county.json`: under which headings the annual return counts activities; kinds not named count as others. */
export const countySchema = z
  .strictObject({
    congressKinds: labelled('人代会的活动类型', distinct(text)),
    headings: labelled(
      '闭会活动栏目',
      z
        .array(
          z.strictObject({
            heading: labelled('栏目名称', text),
            kinds: labelled('活动类型', distinct(text)),
          }),
        )
        .min(1),
    ),
  })
  .transform(({ congressKinds, headings }): ReturnKinds => ({ congress: congressKinds, others: headings }));
