import { z } from 'zod';
import { MILESTONES, type OpinionSettings } from '../../opinions/rules/settings.ts';
import { code, distinct, labelled, text, wholeNumber, withCodes } from './fields.ts';

const stageSchema = z.strictObject({
  code: labelled('编码', code),
  name: labelled('名称', text),
  reachedBy: labelled('到达条件', z.enum(MILESTONES)),
});

const deadlineSchema = z
  .strictObject({
    from: labelled('起算点', z.enum(['raised', 'assigned'])),
    amount: labelled('期限', wholeNumber.min(1)),
    complexAmount: labelled('复杂事项期限', wholeNumber.min(1)),
    unit: labelled('期限单位', z.enum(['days', 'workdays', 'months'])),
    source: labelled('依据', text),
  })
  .refine(({ amount, complexAmount }) => complexAmount >= amount, {
    path: ['complexAmount'],
    message: '不能短于一般期限',
  });

/** `opinions.json`: stages, result classes, the deadline and the words of the opinion register. */
export const opinionsSchema = z
  .strictObject({
    stages: labelled('办理环节', withCodes(stageSchema)),
    closing: labelled(
      '办结标准',
      z.strictObject({
        needs: labelled('须具备', distinct(z.enum(['replied', 'rated']))),
        exceptRatings: labelled('不算办结的评价', z.array(text)),
      }),
    ),
    resultClasses: labelled(
      '办理结果分类',
      withCodes(z.strictObject({ code: labelled('编码', code), name: labelled('名称', text) })),
    ),
    deadline: labelled('答复期限', deadlineSchema),
    channels: labelled('来源', distinct(text)),
    topics: labelled('类别', distinct(text)),
    ratings: labelled('评价选项', distinct(text)),
    satisfiedRatings: labelled('计入满意率的评价', distinct(text)),
  })
  .superRefine(({ ratings, satisfiedRatings, closing }, context) => {
    const lists: [PropertyKey[], string[]][] = [
      [['satisfiedRatings'], satisfiedRatings],
      [['closing', 'exceptRatings'], closing.exceptRatings],
    ];
    for (const [path, list] of lists) {
      const stranger = list.find((rating) => !ratings.includes(rating));
      if (stranger !== undefined)
        context.addIssue({ code: 'custom', path, message: `中的“${stranger}”不在“评价选项”里` });
    }
  }) satisfies z.ZodType<OpinionSettings>;
