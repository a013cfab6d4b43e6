import { z } from 'zod';
import {
  choice,
  code,
  distinct,
  labelled,
  text,
  wholeNumber,
  withCodes,
  wordOf,
} from '../../settings/fields.ts';

const stageSchema = z.strictObject({
  name: labelled('名称', text),
  reachedBy: labelled(
    '到达条件',
    choice({
      raised: '提出',
      proposed: '拟办',
      assigned: '交办',
      urged: '督办',
      replied: '答复',
      'fed-back': '反馈',
      rated: '评价',
      closed: '办结',
    }),
  ),
});

/** The time allowed for a reply, from its starting point; `complexAmount` for what is wide or difficult (代表法第五十一条). */
const deadlineSchema = z
  .strictObject({
    from: labelled('起算点', choice({ raised: '从提出之日起', assigned: '从交办之日起' })),
    amount: labelled('期限', wholeNumber.min(1)),
    complexAmount: labelled('复杂事项期限', wholeNumber.min(1), '涉及面广、处理难度大的意见建议适用。'),
    unit: labelled('期限单位', choice({ days: '天', workdays: '个工作日', months: '个月' })),
    source: labelled('依据', text),
  })
  .refine(({ amount, complexAmount }) => complexAmount >= amount, {
    path: ['complexAmount'],
    message: '不能短于一般期限',
  });

/** When an opinion counts as closed without being closed by hand: these milestones, and none of these ratings by its deputy. */
const closingSchema = z.strictObject({
  needs: labelled('须具备', distinct(choice({ replied: '已答复', rated: '代表已评价' }))),
  exceptRatings: labelled('不算办结的评价', z.array(wordOf('opinions.ratings'))),
});

/** `opinions.json`: stages, result classes, the deadline and the words of the opinion register. */
export const opinionsSchema = labelled(
  '意见建议',
  z
    .strictObject({
      stages: labelled(
        '办理环节',
        z.array(stageSchema).min(1),
        '按先后排列；每个环节由什么到达。没有拟办就交办的、没有督办就答复的，也算到达。',
      ),
      closing: labelled('办结标准', closingSchema),
      resultClasses: labelled(
        '办理结果分类',
        withCodes(z.strictObject({ code: labelled('编码', code), name: labelled('名称', text) })),
        '编码印在答复函右上角，如 A、B、C。',
      ),
      deadline: labelled('答复期限', deadlineSchema, '按意见建议交办那天（未交办的按提出那天）的规定计算。'),
      channels: labelled('来源', distinct(text)),
      topics: labelled('类别', distinct(text)),
      ratings: labelled('评价选项', distinct(text)),
      satisfiedRatings: labelled('计入满意率的评价', distinct(wordOf('opinions.ratings'))),
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
    }),
);

/** How a practice carries an opinion from its raising to its close. */
export type OpinionSettings = z.output<typeof opinionsSchema>;

/** One of the practice's own stages and the milestone by which it is reached. */
export type Stage = z.output<typeof stageSchema>;

/** What can happen to an opinion that a practice may hang a stage on. */
export type Milestone = Stage['reachedBy'];

export type ClosingRule = z.output<typeof closingSchema>;
export type DeadlineRule = z.output<typeof deadlineSchema>;
