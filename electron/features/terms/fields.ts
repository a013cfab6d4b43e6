import { z } from 'zod';
import { count, date, needed } from '#electron/nouns/field.ts';
import { noun, type RecordOf } from '#electron/nouns/noun.ts';

/** A term of the congress (届): from its first session to the next term's (代表法第二条), not by calendar years. */
export const term = noun({
  table: 'terms',
  word: '届次',
  called: (of) => [of('name')],
  fields: {
    ordinal: {
      ...count('第几届'),
      edit: z.int('请填写第几届').min(1, '请填写第几届'),
      plain: z.int().min(1),
    },
    name: needed('届次名称', '请填写届次名称', { public: true }),
    /** The day of its first session; absent where the office has not said, which is only right of the earliest term. */
    fromOn: date('首次会议日期', { public: true }),
  },
});

export type Term = RecordOf<typeof term>;
