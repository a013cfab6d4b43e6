import { z } from 'zod';
import { code, distinct, labelled, text, wholeNumber } from './fields.ts';

/** `practice.json`: what the practice is called, and the kinds of records its office keeps. */
export const practiceInfoSchema = z.strictObject({
  id: labelled('标识', code),
  name: labelled('名称', text),
  summary: labelled('说明', text),
  activityKinds: labelled('活动类型', distinct(text)),
  deedKinds: labelled('登记事项类型', distinct(text)),
  binDays: labelled('回收站保留天数', wholeNumber.min(1).max(3650).default(30)),
});

export type PracticeInfo = z.infer<typeof practiceInfoSchema>;
