import { z } from 'zod';
import { choice, distinct, labelled, tag, text, wholeNumber } from '../../settings/fields.ts';
import { branches } from './rules/branches.ts';

/** The months a pattern holds in: all, the odd ones (单月), the even ones (双月), or those named (1–12). */
const monthsSchema = z
  .union(
    [z.enum(['every', 'odd', 'even']), z.array(z.int().min(1).max(12)).min(1)],
    '应为 every（每月）、odd（单月）、even（双月）或月份的列表',
  )
  .meta({ asks: 'months' });

const months = labelled('月份', monthsSchema);
const digits = labelled('日期尾数', distinct(z.int().min(0).max(9)), '如“逢六”填 6，“逢三、八”填 3 和 8。');
const weekday = z
  .int()
  .min(1)
  .max(7)
  .meta({ options: [...'一二三四五六日'].map((day, index) => ({ value: index + 1, label: `周${day}` })) });

const ordinals = [...'一二三四五'].map((word, index) => ({ value: index + 1, label: `第${word}个` }));

/** A pattern of reception days; weekdays count from Monday = 1 to Sunday = 7. */
const patternSchema = z.discriminatedUnion('form', [
  /** Fixed days of the month; a day that a month lacks is left out. */
  z.strictObject({
    form: labelled('形式', tag('days-of-month', '每月固定的几日')),
    days: labelled('日期', distinct(z.int().min(1).max(31))),
    months,
  }),
  /** Every day whose number ends so: 逢六 is the 6th, 16th and 26th. */
  z.strictObject({ form: labelled('形式', tag('days-ending-in', '逢几日（按日期尾数）')), digits, months }),
  /** The first, second … or last such weekday of the month. */
  z.strictObject({
    form: labelled('形式', tag('nth-weekday', '每月第几个星期几')),
    nth: labelled(
      '第几个',
      z
        .union(
          [z.int().min(1).max(5), z.enum(['last', 'first-week'])],
          '应为1到5的整数、last（最后一个）或 first-week（第一周的）',
        )
        .meta({
          options: [
            ...ordinals,
            { value: 'last', label: '最后一个' },
            { value: 'first-week', label: '第一周的' },
          ],
        }),
      '“第一周的”是1日所在那一周（周一至周日）的，可能在上月月末；“第一个”总在1日至7日。',
    ),
    weekday: labelled('星期', weekday),
    months,
  }),
  z.strictObject({
    form: labelled('形式', tag('weekly', '每周星期几')),
    weekdays: labelled('星期', distinct(weekday)),
    months,
  }),
  /** Market days in a cycle of ten days, such as 逢三逢八, by the calendar or the lunar month. */
  z.strictObject({
    form: labelled('形式', tag('market-days', '赶集日')),
    digits,
    by: labelled('历法', choice({ calendar: '公历', lunar: '农历' })),
    months,
  }),
  /** Market days by the day's branch: 逢子、午 is every sixth day. */
  z.strictObject({
    form: labelled('形式', tag('branch-days', '赶集日（按地支）')),
    branches: labelled('地支', distinct(choice(Object.fromEntries(branches.map((word) => [word, word]))))),
    months,
  }),
  /** Every so many days, counted from one of them. */
  z.strictObject({
    form: labelled('形式', tag('every-days', '每隔几天')),
    from: labelled('从哪一天数起', z.iso.date('应写成 2026-01-06')),
    every: labelled('几天一次', z.int().min(1).max(60), '三天一次填 3。'),
    months,
  }),
]);

/** `receptions.json`: the reception days, the notice before them, and what is not accepted. */
export const receptionsSchema = labelled(
  '选民接待',
  z.strictObject({
    days: labelled('接待日', patternSchema),
    holidays: labelled('遇节假日', choice({ none: '照常', 'next-workday': '顺延到下一个工作日' })),
    noticeDaysBefore: labelled('公告提前天数', wholeNumber, '接待日前几天应当发出公告。'),
    ways: labelled(
      '接待形式',
      distinct(text).default(['进站', '走村入户', '座谈会', '夜谈夜访', '流动服务摊位', '网上接待']),
    ),
    ratings: labelled('评价选项', distinct(text)),
    notAccepted: labelled('不受理事项', z.array(text), '当场告知来访人。'),
  }),
);

/** A practice's way of receiving voters. */
export type ReceptionSettings = z.output<typeof receptionsSchema>;

/** A reception rule: its days, and what happens where one is not worked. */
export type ReceptionRule = Pick<ReceptionSettings, 'days' | 'holidays'>;

export type DayPattern = z.output<typeof patternSchema>;
export type Months = z.output<typeof monthsSchema>;
