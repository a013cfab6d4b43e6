import { plainDate } from '#electron/values/plain-date.ts';
import { GB15835, PRACTICE, type Rule } from '../finding.ts';
import { writtenDate } from '../patterns.ts';
import { slipsOf, textRule } from './text-rule.ts';

/** Digits and letters are half-width. */
export const fullWidthDigits: Rule = textRule(
  { rule: 'full-width-digits', clause: GB15835, strength: 'rule' },
  { found: '用了全角数字或字母', expected: '阿拉伯数字和字母用半角' },
  (text) => slipsOf(text, /[０-９Ａ-Ｚａ-ｚ％]+/g, ([found]) => found.normalize('NFKC')),
);

/** Months and days in running text are not padded with zeros. */
export const paddedDates: Rule = textRule(
  { rule: 'padded-date', clause: GB15835, strength: 'rule' },
  { found: '月、日编了虚位', expected: '月、日不编虚位：3月8日' },
  (text, { index }, { elements: { roles } }) =>
    roles[index] === 'date' || roles[index] === 'printing'
      ? []
      : slipsOf(text, /(?<=年 ?)0(?=[1-9]月)|(?<=月 ?)0(?=[1-9]日)/g, () => ''),
);

/** A day of the month is 日, not 号. */
export const dayWord: Rule = textRule(
  { rule: 'day-word', clause: GB15835, strength: 'rule' },
  { found: '日期用“号”', expected: '用“日”：3月8日' },
  (text, { index }, { elements: { roles } }) =>
    roles[index] === 'date' || roles[index] === 'printing'
      ? []
      : slipsOf(text, /(?<=月 ?\d{1,2})号/g, () => '日'),
);

/** Dates in sentences are written with 年, 月 and 日; tables may shorten them. */
export const shortDates: Rule = textRule(
  { rule: 'short-date', clause: GB15835, strength: 'recommended' },
  { found: '行文中用了简写日期', expected: '写作×年×月×日' },
  (text, { index }, { elements: { roles } }) =>
    roles[index] === 'body' || roles[index] === 'heading'
      ? slipsOf(text, /(?<![\d.\-/])(?:19|20)\d\d([.\-/])\d{1,2}\1\d{1,2}(?![\d.\-/])/g, ([found]) =>
          writtenDate(found),
        )
      : [],
);

/** A day that no calendar has. */
export const impossibleDates: Rule = textRule(
  { rule: 'impossible-date', clause: PRACTICE, strength: 'custom' },
  { found: '没有这一天', expected: '核对日期' },
  (text) =>
    [...text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})[日号]/g)].flatMap(
      ({ 0: whole, 1: year, 2: month, 3: day, index: from }) =>
        plainDate(Number(year), Number(month), Number(day)) ? [] : [{ from, to: from + whole.length }],
    ),
);
