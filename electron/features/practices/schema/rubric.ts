import { z } from 'zod';
import { ATTENDANCE_MARKS } from '../../activities/rules.ts';
import type { Counts, Grade, Rubric, RubricItem, ScoringRule } from '../../scoring/rules/rubric.ts';
import { code, distinct, labelled, points, text, withCodes } from './fields.ts';

const countsSchema = z.discriminatedUnion('records', [
  z.strictObject({
    records: labelled('记录种类', z.literal('attendances')),
    kinds: labelled('活动类型', distinct(text)),
    marks: labelled('计分的考勤', distinct(z.enum(ATTENDANCE_MARKS))),
  }),
  z.strictObject({
    records: labelled('记录种类', z.literal('receptions')),
    once: labelled('计次方法', z.enum(['record', 'day-and-place'])),
  }),
  z.strictObject({
    records: labelled('记录种类', z.literal('proposals')),
    role: labelled('提出身份', z.enum(['lead', 'cosigner'])),
  }),
  z.strictObject({ records: labelled('记录种类', z.literal('reportbacks')) }),
  z.strictObject({
    records: labelled('记录种类', z.literal('deeds')),
    kinds: labelled('登记事项类型', distinct(text)),
  }),
]) satisfies z.ZodType<Counts>;

const common = {
  counts: labelled('计入的记录', countsSchema),
  cap: labelled('最多计分', points.optional()),
  advice: labelled('提分提示', text.optional()),
};

const ruleSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: labelled('计分形式', z.literal('first-and-more')),
    first: labelled('首次分', points),
    more: labelled('每多一次加分', points),
    ...common,
  }),
  z.strictObject({
    form: labelled('计分形式', z.literal('each')),
    each: labelled('每次分', points),
    ...common,
  }),
]) satisfies z.ZodType<ScoringRule>;

const itemSchema = z.strictObject({
  code: labelled('编码', code),
  name: labelled('名称', text),
  clause: labelled('细则原文', text),
  cap: labelled('封顶分', points.optional()),
  rules: labelled('计分办法', z.array(ruleSchema).min(1)),
}) satisfies z.ZodType<RubricItem>;

const gradesSchema = z
  .array(z.strictObject({ name: labelled('名称', text), atLeast: labelled('分数线', points) }))
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
  }) satisfies z.ZodType<Grade[]>;

/** `rubric.json`: the scoring rubric, its points as people write them. */
export const rubricSchema = z.strictObject({
  id: labelled('标识', code),
  name: labelled('名称', text),
  version: labelled('版本', text),
  source: labelled('出处', text),
  totalCap: labelled('总分封顶', points.optional()),
  items: labelled('计分项', withCodes(itemSchema)),
  grades: labelled('等级', gradesSchema),
}) satisfies z.ZodType<Rubric>;
