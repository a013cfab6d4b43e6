import { z } from 'zod';
import { isPlainDate } from './values/plain-date.ts';
import { keptText, type TextKind, type TextRule, textRules, unfitWords } from './values/text.ts';

/** A text of a form: its kind decides how long it may be and whether it has lines; `word` is what the office calls it. */
export type TextField = { kind?: TextKind; word?: string } & Partial<TextRule>;

/**
 * A text as it is taken in anywhere: composed, without outer white space, of characters that can be kept, no longer than
 * its kind allows (`textRules`); `min` and the like can follow. Refuses in Chinese, by the field's word where it has one.
 */
export function textSchema({ kind = 'text', word = '', ...own }: TextField = {}): z.ZodString {
  const { max, multiline }: TextRule = { ...textRules[kind], ...own };
  const name = word === '' ? '填写的内容' : word;
  return z
    .string()
    .superRefine((text, context) => {
      const unfit = unfitWords(text);
      if (unfit !== undefined) context.addIssue(`${name}${unfit}，不能保存；请删去后重新填写。`);
    })
    .overwrite((text) => keptText(text, { multiline }))
    .max(max, `${name}不超过 ${max} 个字`);
}

/** What whole personal numbers are shown or exported for; it stands in the log. */
export const purposeSchema = textSchema({ word: '用途', max: 50 }).min(2, '请写明用途');

/** What is typed to find something. */
export const searchSchema = textSchema({ kind: 'search', word: '查找的词' }).default('');

/** The id of a record, a plan, a file on the counter, or the name of a template. */
export const idSchema = z.string().max(200, '编号太长');

/** A file or folder of this machine, as it was given. */
export const pathSchema = z.string().trim().max(4_000, '路径太长');

/** A password, or a recovery code as it was typed. */
export const secretSchema = z.string().min(1, '请输入密码或恢复码').max(500, '密码太长，最多 500 个字');

/** A day of the calendar from 1900 on, `YYYY-MM-DD`. */
export const daySchema = (missing?: string) =>
  z.iso.date({ error: missing, abort: true }).refine(isPlainDate, '日期应在 1900 年到 2999 年之间');

/** A calendar year that an office has records of. */
export const yearSchema = z
  .number()
  .int()
  .min(1900, '年份应在 1900 到 2999 之间')
  .max(2999, '年份应在 1900 到 2999 之间');

/** The year that a list shows, or `recent` for the last twelve months up to today instead. */
export const periodShape = { year: yearSchema, recent: z.boolean().optional() };
