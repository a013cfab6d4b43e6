import { z } from 'zod';
import { shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { opinion } from './fields.ts';

export const deadlineSchema = z.object({
  state: z.enum([
    'answered-in-time',
    'answered-late',
    'overdue',
    'due-today',
    'due-this-week',
    'running',
    'not-assigned',
  ]),
  /** Days to the due date, negative when past; days late when answered late. */
  days: z.number().int(),
  /** As the screen says it: 逾期 12 天, 还有 5 天, 按期答复. */
  text: z.string(),
});

export const opinionRowSchema = z.object({
  id: z.string(),
  ...shownShape(opinion),
  lead: z.string(),
  unit: z.string(),
  assignedOn: z.string().optional(),
  dueOn: z.string().optional(),
  answeredOn: z.string().optional(),
  result: z.string(),
  deputyRating: z.string(),
  voterRating: z.string(),
  stage: z.string(),
  deadline: deadlineSchema,
});

export const opinionDetailSchema = opinionRowSchema.extend({
  cosigners: z.array(z.object({ id: z.string(), name: z.string() })),
  resultName: z.string(),
  /** Where the time allowed is written (代表法第五十一条); '' where the office wrote a date of its own. */
  deadlineSource: z.string(),
  stages: z.array(
    z.object({ name: z.string(), date: z.string().optional(), done: z.boolean(), current: z.boolean() }),
  ),
  timeline: z.array(z.object({ date: z.string(), text: z.string() })),
  /** What may be done next; `blocked` says why not yet. */
  actions: z.array(z.object({ action: z.enum(['answer', 'rate']), blocked: z.string().optional() })),
});

export type OpinionRow = z.infer<typeof opinionRowSchema>;

/** Voters' opinions and deputies' suggestions, through the closed loop (代表法 §51). */
export const opinionsContract = {
  list: query('查看意见建议')
    .input(
      z.object({
        year: z.number().int(),
        state: z.enum(['all', 'open', 'overdue', 'answered']).default('all'),
        unit: z.string().optional(),
        category: z.string().optional(),
        search: z.string().default(''),
      }),
    )
    .output(
      z.object({
        rows: z.array(opinionRowSchema),
        counts: z.object({ all: z.number(), open: z.number(), overdue: z.number(), answered: z.number() }),
      }),
    ),
  detail: query('查看意见建议详情')
    .input(z.object({ id: z.string() }))
    .output(opinionDetailSchema),
  choices: query('查看意见建议选项').output(
    z.object({
      units: z.array(z.string()),
      categories: z.array(z.string()),
      sources: z.array(z.string()),
      results: z.array(z.object({ code: z.string(), name: z.string() })),
      ratings: z.array(z.string()),
    }),
  ),
  answer: command('登记答复')
    .input(
      z.object({
        id: z.string(),
        answeredOn: z.iso.date('请填写答复日期'),
        result: z.string().min(1, '请选择办理结果'),
      }),
    )
    .output(opinionDetailSchema),
  rate: command('登记评价')
    .input(z.object({ id: z.string(), deputyRating: z.string(), voterRating: z.string() }))
    .output(opinionDetailSchema),
};
