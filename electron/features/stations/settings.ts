import { z } from 'zod';
import { distinct, hiddenCode, labelled, text, withCodes } from '../../settings/fields.ts';

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

/** `standards.json`: the kinds of stations, and the published standards an office may hold them against. */
export const standardsSchema = labelled(
  '站点标准',
  z.strictObject({
    kinds: labelled('站点类型', distinct(text).default(['联络站', '代表之家', '联络点', '代表接待室'])),
    standards: labelled('标准', z.array(standardSchema)),
  }),
);

export type Standard = z.output<typeof standardSchema>;

export type StationSettings = z.output<typeof standardsSchema>;
