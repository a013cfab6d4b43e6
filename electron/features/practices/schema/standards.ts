import { z } from 'zod';
import type { Standard } from '../../stations/rules.ts';
import { code, labelled, text, withCodes } from './fields.ts';

const standardSchema = z.strictObject({
  id: labelled('标识', code),
  name: labelled('名称', text),
  source: labelled('出处', text),
  items: labelled(
    '条目',
    withCodes(z.strictObject({ code: labelled('编码', code), name: labelled('名称', text) })),
  ),
}) satisfies z.ZodType<Standard>;

/** `standards.json`: the published standards an office may hold its stations against. */
export const standardsSchema = z.strictObject({ standards: labelled('标准', z.array(standardSchema)) });
