import { z } from 'zod';
import { choice, distinct, labelled, tag, wordOf } from '../../../../settings/fields.ts';
import { attendanceWords } from '../../../activities/rules.ts';

/** Which records a rule counts. Kinds are the office's own words, listed in its practice. */
export const countsSchema = z.discriminatedUnion('records', [
  z.strictObject({
    records: labelled('记录种类', tag('attendances', '活动考勤')),
    kinds: labelled('活动类型', distinct(wordOf('activities.kinds'))),
    marks: labelled('计分的考勤', distinct(choice(attendanceWords))),
  }),
  /** `once` says that several visitors on one day at one place are one reception. */
  z.strictObject({
    records: labelled('记录种类', tag('receptions', '接待登记')),
    once: labelled('计次方法', choice({ record: '每接待一人计一次', 'day-and-place': '同日同地只计一次' })),
  }),
  z.strictObject({
    records: labelled('记录种类', tag('proposals', '议案建议')),
    role: labelled('提出身份', choice({ lead: '领衔', cosigner: '联名、附议' })),
  }),
  /** A report-back whose tally was refused never counts. */
  z.strictObject({ records: labelled('记录种类', tag('reportbacks', '述职')) }),
  z.strictObject({
    records: labelled('记录种类', tag('deeds', '登记事项')),
    kinds: labelled('登记事项类型', distinct(wordOf('activities.deedKinds'))),
  }),
]);

export type Counts = z.output<typeof countsSchema>;
