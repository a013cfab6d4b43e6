import { z } from 'zod';
import { hiddenCode, labelled, longText, points, text, withCodes } from '../../settings/fields.ts';
import { ruleSchema } from './rules/forms/all.ts';

/** One line of the rubric: its rules add up, and the item's cap (≤) holds over all of them. */
const itemSchema = z.strictObject({
  code: labelled('编码', hiddenCode),
  name: labelled('名称', text),
  clause: labelled('细则原文', longText, '本地细则的原话，印在得分旁边。'),
  cap: labelled('封顶分', points.optional(), '不封顶的不填。'),
  rules: labelled('计分办法', z.array(ruleSchema).min(1)),
  gradeWithout: labelled(
    '没有记录也定等',
    z.boolean().default(false),
    '全年没有一名代表有这一项的记录时，谁也得不到这一项的分，默认不定等；当地确实没有这项工作的，打开这一项。',
  ),
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
    ungraded: labelled(
      '尚未定等时的用语',
      text,
      '年度没有结束、还有计分项没有一条记录或记录待更正时，写在等级的位置。',
    ),
  }),
);

/** The scoring rubric of a practice: data, with a version, recomputed over all records each time. */
export type Rubric = z.output<typeof rubricSchema>;

export type RubricItem = z.output<typeof itemSchema>;
