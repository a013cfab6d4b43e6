import { z } from 'zod';
import { choice, labelled, text } from '../../settings/fields.ts';

/** What no standard says and offices do, by the checker's rule; what the standard and the regulation demand is always told. */
export const customWords = {
  'edition-on-odd-page': '版记落在双页',
  'total-alone': '表格的合计行不单独成面',
  length: '正文字数（一般不超过 5000 字）',
  'kind-words': '结尾用语与文种相合',
  'addressees-not-needed': '公告、通告、纪要不写主送机关',
  'notice-to-government': '不用通知督促政府',
  'salutation-flush': '讲话、报告的称呼顶格',
  'one-address': '全文一种称谓',
  'name-two-ways': '同一名称、同一人一种写法',
  'issued-before-period': '总结类公文的成文日期不早于期末',
  'doubled-title': '标题不叠用“关于”“的通知”',
  'heading-end': '一级标题末尾不加句号',
  'inner-spaces': '汉字之间不加空格',
  'body-bold': '正文不加粗',
  'beyond-gb2312': '生僻字换用能显示的字体',
  'punctuation-face': '引号、破折号、省略号用中文字体',
  'character-grid': '不用“指定行和字符网格”',
  'automatic-numbers': '序数不用自动编号',
} as const;

/** `checks.json`: what a check of documents looks for beside the standard. */
export const checksSchema = labelled(
  '公文检查',
  z.strictObject({
    words: labelled(
      '本单位不用的写法',
      z.array(z.strictObject({ wrong: labelled('不写', text), right: labelled('应写', text) })).default([]),
      '检查公文时，除通用的错字外再找这些写法，按“建议改”提示。',
    ),
    customs: labelled(
      '习惯做法的提示',
      z
        .array(
          z.strictObject({
            rule: labelled('哪一项', choice(customWords)),
            told: labelled('怎样提示', choice({ advice: '按“建议改”提示', not: '不提示' })),
          }),
        )
        .refine((customs) => new Set(customs.map(({ rule }) => rule)).size === customs.length, '有重复的内容')
        .default([]),
      '没有列出的照常列为“习惯做法”。法律、条例和国标规定的要求不能调。',
    ),
  }),
);

/** What a practice says of checks, as the checker takes it: plain data that goes to another thread. */
export const asksOf = ({ words, customs }: z.output<typeof checksSchema>) => ({
  words: words.map(({ wrong, right }) => ({ wrong, right })),
  customs: customs.map(({ rule, told }) => ({ rule, told })),
});
