import { z } from 'zod';
import type { DayPattern, ReceptionSettings } from '../../receptions/rules/day-rule.ts';
import { distinct, labelled, text, wholeNumber } from './fields.ts';

const months = labelled(
  '月份',
  z.union(
    [z.enum(['every', 'odd', 'even']), z.array(z.int().min(1).max(12)).min(1)],
    '应为 every（每月）、odd（单月）、even（双月）或月份的列表',
  ),
);
const digits = labelled('日期尾数', distinct(z.int().min(0).max(9)));
const weekday = z.int().min(1).max(7);

const patternSchema = z.discriminatedUnion('form', [
  z.strictObject({
    form: labelled('形式', z.literal('days-of-month')),
    days: labelled('日期', distinct(z.int().min(1).max(31))),
    months,
  }),
  z.strictObject({ form: labelled('形式', z.literal('days-ending-in')), digits, months }),
  z.strictObject({
    form: labelled('形式', z.literal('nth-weekday')),
    nth: labelled(
      '第几个',
      z.union([z.int().min(1).max(5), z.literal('last')], '应为1到5的整数或 last（最后一个）'),
    ),
    weekday: labelled('星期', weekday),
    months,
  }),
  z.strictObject({
    form: labelled('形式', z.literal('weekly')),
    weekdays: labelled('星期', distinct(weekday)),
    months,
  }),
  z.strictObject({
    form: labelled('形式', z.literal('market-days')),
    digits,
    by: labelled('历法', z.enum(['calendar', 'lunar'])),
    months,
  }),
]) satisfies z.ZodType<DayPattern>;

/** `receptions.json`: the reception days, the notice before them, and what is not accepted. */
export const receptionsSchema = z.strictObject({
  days: labelled('接待日', patternSchema),
  holidays: labelled('遇节假日', z.enum(['none', 'next-workday'])),
  noticeDaysBefore: labelled('公告提前天数', wholeNumber),
  ratings: labelled('评价选项', distinct(text)),
  notAccepted: labelled('不受理事项', z.array(text)),
}) satisfies z.ZodType<ReceptionSettings>;
