import { plainDate } from '#electron/values/plain-date.ts';
import { GB15835, gb15834, PRACTICE, type Rule } from '../finding.ts';
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

/** Years have four digits. */
export const shortYears: Rule = textRule(
  { rule: 'short-year', clause: GB15835, strength: 'rule' },
  { found: '年份简写', expected: '年份写全四位数字' },
  (text) =>
    slipsOf(
      text,
      /(?<![\d第约近满逾期〔（([-])(?:[0-4]\d|9\d)年(?=度|[上下]半年|[年初底末](?![\u4e00-\u9fff]?来)|(?:1[0-2]|[1-9])月|第[一二三四]季度)/g,
      () => undefined,
    ),
);

/** Both ends of a range in percent bear the sign. */
export const percentRanges: Rule = textRule(
  { rule: 'percent-range', clause: GB15835, strength: 'rule' },
  { found: '百分数区间前一个数没有“%”', expected: '两头都带“%”，如 5%—10%' },
  (text) =>
    slipsOf(
      text,
      /(?<![\d.%])\d+(?:\.\d+)?(?=(?:-{1,2}|—{1,2}|[－~～至到])\d+(?:\.\d+)?%)/g,
      ([number]) => `${number}%`,
    ),
);

/** A time is written 9:30, with the narrow colon. */
export const clockColon: Rule = textRule(
  { rule: 'clock-colon', clause: GB15835, strength: 'recommended' },
  { found: '钟点用了全角冒号', expected: '9:30 或 9时30分' },
  (text) => slipsOf(text, /(?<=(?<!\d)(?:[01]?\d|2[0-4]))：(?=[0-5]\d(?!\d))/g, () => ':'),
);

/** Times and dates from one to another are joined by — or 至. */
export const rangeDash: Rule = textRule(
  { rule: 'range-dash', clause: gb15834('4.13'), strength: 'recommended' },
  { found: '起止时间用了短横线', expected: '用一字线“—”或“至”' },
  (text) =>
    slipsOf(
      text,
      /(?<=\d[:：][0-5]\d|[日月年时分]|(?<![\d-])20\d\d)\s?(?:-|－|–)\s?(?=\d{1,2}[:：][0-5]\d|\d{1,4}[年月日时])/g,
      () => '—',
    ),
);

/** One way of writing the time of day through the whole text. */
export const oneClock: Rule = {
  rule: 'one-clock',
  clause: GB15835,
  strength: 'recommended',
  check({ model: { paragraphs } }) {
    // Tables keep their own short forms.
    const text = paragraphs
      .filter(({ cell }) => !cell)
      .map((paragraph) => paragraph.text)
      .join('\n');
    const [colon] = /(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?!\d)/.exec(text) ?? [];
    const [words] = /(?<!\d)(?:[01]?\d|2[0-4])[时点](?:[0-5]?\d分|半|整)?(?![\d期候间代])/.exec(text) ?? [];
    return colon && words
      ? [{ place: '全文', found: `钟点又写“${colon}”又写“${words}”`, expected: '全文用一种写法' }]
      : [];
  },
};

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
