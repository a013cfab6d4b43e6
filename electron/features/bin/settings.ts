import { z } from 'zod';
import { labelled, wholeNumber } from '../../settings/fields.ts';

/** `bin.json`: for how many days what was deleted can be brought back. */
export const binSchema = labelled(
  '回收站',
  z.strictObject({
    days: labelled(
      '保留天数',
      wholeNumber.min(1).max(3650).default(30),
      '删除的记录保留这么多天，过期清空，不能再恢复。',
    ),
  }),
);
