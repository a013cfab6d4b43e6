import { z } from 'zod';
import { hiddenCode, labelled, text, withCodes } from '../../settings/fields.ts';

/** A published standard for stations: a check list with its source, each line as the source words it. */
const standardSchema = z.strictObject({
  id: labelled('标识', hiddenCode),
  name: labelled('名称', text),
  source: labelled('出处', text),
  items: labelled(
    '条目',
    withCodes(z.strictObject({ code: labelled('编码', hiddenCode), name: labelled('名称', text) })),
  ),
});

/** `standards.json`: the published standards an office may hold its stations against. */
export const standardsSchema = labelled(
  '站点标准',
  z.strictObject({ standards: labelled('标准', z.array(standardSchema)) }),
);

export type Standard = z.output<typeof standardSchema>;
