import { z } from 'zod';
import {
  choice,
  distinct,
  hiddenCode,
  labelled,
  longText,
  points,
  tag,
  text,
  withCodes,
  wordOf,
} from '../../settings/fields.ts';
import { attendanceWords } from '../activities/rules.ts';

/** Which records a rule counts. Kinds are the office's own words, listed in its practice. */
const countsSchema = z.discriminatedUnion('records', [
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

const common = {
  counts: labelled('计入的记录', countsSchema),
  cap: labelled('最多计分', points.optional(), '这一办法最多计几分；不填就只受计分项封顶分的限制。'),
  advice: labelled('提分提示', text.optional(), '告诉代表再做什么可以加分，如“再接待选民1次”。'),
};

/** One way of turning records into points; each further form of a practice joins as a member. */
const ruleSchema = z.discriminatedUnion('form', [
  /** So much for the first record, so much for each further one (practice R1). */
  z.strictObject({
    form: labelled('计分形式', tag('first-and-more', '首次加再次')),
    first: labelled('首次分', points),
    more: labelled('每多一次加分', points),
    ...common,
  }),
  /** So much for every record alike (practice R5, and R1's co-signing). */
  z.strictObject({
    form: labelled('计分形式', tag('each', '每次同分')),
    each: labelled('每次分', points),
    ...common,
  }),
]);

/** One line of the rubric: its rules add up, and the item's cap (≤) holds over all of them. */
const itemSchema = z.strictObject({
  code: labelled('编码', hiddenCode),
  name: labelled('名称', text),
  clause: labelled('细则原文', longText, '本地细则的原话，印在得分旁边。'),
  cap: labelled('封顶分', points.optional(), '不封顶的不填。'),
  rules: labelled('计分办法', z.array(ruleSchema).min(1)),
});

/** A grade and the total from which it is given (≥). */
const gradeSchema = z.strictObject({ name: labelled('名称', text), atLeast: labelled('分数线', points) });

const gradesSchema = z
  .array(gradeSchema)
  .min(1)
  .superRefine((grades, context) => {
    for (const [index, { atLeast }] of grades.entries()) {
      const above = grades[index - 1];
      if (above && atLeast >= above.atLeast)
        context.addIssue({ code: 'custom', path: [index, 'atLeast'], message: '应低于上一等级' });
    }
    const last = grades.at(-1);
    if (last && last.atLeast !== 0)
      context.addIssue({
        code: 'custom',
        path: [grades.length - 1, 'atLeast'],
        message: '应为0，最后一个等级从0分算起',
      });
  });

/** `rubric.json`: the scoring rubric, its points as people write them. */
export const rubricSchema = labelled(
  '计分细则',
  z.strictObject({
    id: labelled('标识', hiddenCode),
    name: labelled('名称', text),
    version: labelled('版本', text),
    source: labelled('出处', text),
    totalCap: labelled('总分封顶', points.optional(), '不封顶的不填。'),
    items: labelled('计分项', withCodes(itemSchema)),
    grades: labelled('等级', gradesSchema, '从高到低，总分达到分数线（≥）的得这一等级；最后一个从0分算起。'),
  }),
);

/** The scoring rubric of a practice: data, with a version, recomputed over all records each time. */
export type Rubric = z.output<typeof rubricSchema>;

export type RubricItem = z.output<typeof itemSchema>;
export type ScoringRule = z.output<typeof ruleSchema>;
export type Counts = z.output<typeof countsSchema>;
