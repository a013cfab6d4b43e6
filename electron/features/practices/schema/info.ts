import { z } from 'zod';
import { code, distinct, labelled, text } from './fields.ts';

/** `practice.json`: what the practice is called, and the kinds of records its office keeps. */
export const practiceInfoSchema = z.strictObject({
  id: labelled('标识', code),
  name: labelled('名称', text),
  summary: labelled('说明', text),
  activityKinds: labelled('活动类型', distinct(text)),
  deedKinds: labelled('登记事项类型', distinct(text)),
});

export type PracticeInfo = z.infer<typeof practiceInfoSchema>;
