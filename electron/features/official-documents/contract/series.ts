import { z } from 'zod';
import { command, query } from '../../../procedure.ts';
import { idSchema, textSchema, yearSchema } from '../../../text-schema.ts';
import { desk } from '../../../values/askers.ts';
import { isSeriesCode } from '../rules/numbers.ts';

const code = textSchema({ word: '发文机关代字' }).refine(
  isSeriesCode,
  '发文机关代字应是 2 到 12 个汉字，如 清人大主席团，不带年份和号',
);

/** A series of numbers with its status in one year. */
export const seriesSchema = z.object({
  id: z.string(),
  code: z.string(),
  body: z.string(),
  /** Numbers up to this one were given on paper before. */
  used: z.number().int(),
  /** How many numbers were given here. */
  given: z.number().int(),
  /** The next number, in full. */
  next: z.string(),
});

/** The series that 发文字号 come from. */
export const seriesContract = {
  series: query('查看发文字号', { roles: desk })
    .input(z.object({ year: yearSchema }))
    .output(
      z.object({
        series: z.array(seriesSchema),
        suggested: z.object({ code: z.string(), body: z.string() }),
      }),
    ),
  saveSeries: command('设置发文机关代字', { roles: desk })
    .input(
      z.object({
        id: idSchema.optional(),
        code,
        body: textSchema({ word: '发文机关', max: 60 }).min(1, '请填写发文机关'),
        year: yearSchema,
        used: z.number('请填写已用到第几号').int('号数是整数').min(0, '号数不能小于 0').max(9999, '号数太大'),
      }),
    )
    .output(seriesSchema),
};
