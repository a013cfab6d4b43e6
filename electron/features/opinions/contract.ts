import { z } from 'zod';
import { editShape, shownShape } from '../../nouns/noun.ts';
import { command, query } from '../../procedure.ts';
import { daySchema, idSchema, periodShape, searchSchema, textSchema } from '../../text-schema.ts';
import { desk, readers } from '../../values/askers.ts';
import { opinion, opinionStep } from './fields.ts';
import { deadlineStates } from './rules/deadline.ts';
import { listStates } from './rules/states.ts';

/** The procedure by which each kind of step is taken. */
export const opinionActions = [
  'propose',
  'assign',
  'giveBack',
  'extend',
  'urge',
  'progress',
  'answer',
  'feedBack',
  'rate',
  'close',
  'reopen',
  'merge',
  'withdraw',
] as const;

export const deadlineSchema = z.object({
  state: z.enum(deadlineStates),
  /** Days to the due date, negative when past; days late when answered late. */
  days: z.number().int(),
  /** As the screen says it: 逾期 12 天, 还有 5 天, 按期答复. */
  text: z.string(),
});

const mergedSchema = z.object({ id: z.string(), number: z.string(), title: z.string(), lead: z.string() });

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
  /** The opinion with which it goes on (并案). */
  goesOnWith: mergedSchema.optional(),
  /** The step that a list offers; none once the matter is over. */
  next: z.object({ action: z.enum(opinionActions), name: z.string() }).optional(),
});

/** Another opinion, as one is told of it: what it is about, how far it has come, and why it is named. */
export const otherOpinionSchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  lead: z.string(),
  raisedOn: z.string(),
  unit: z.string(),
  stage: z.string(),
  deadline: deadlineSchema,
  /** What both titles say, and whether they came up at one station; '' where nothing speaks for it. */
  reason: z.string(),
  /** Whether a voter who says the same can be noted on it. */
  takesVoters: z.boolean(),
});

export const opinionDetailSchema = opinionRowSchema.extend({
  /** Those that go on with it, each with whoever is to be told of the answer, and since when they are. */
  merged: z.array(
    mergedSchema.extend({ receptionId: z.string().optional(), fedBackOn: z.string().optional() }),
  ),
  cosigners: z.array(z.object({ id: z.string(), name: z.string() })),
  resultName: z.string(),
  /** Where the time allowed is written (代表法第五十一条); '' where the office wrote a date of its own. */
  deadlineSource: z.string(),
  stages: z.array(
    z.object({ name: z.string(), date: z.string().optional(), done: z.boolean(), current: z.boolean() }),
  ),
  /** What happened, in order; `step` names one that can be taken back, `takenBack` says why one was. */
  timeline: z.array(
    z.object({
      date: z.string(),
      text: z.string(),
      by: z.string(),
      step: z.string().optional(),
      takenBack: z.string().optional(),
    }),
  ),
  /** Official documents made about it. */
  papers: z.array(z.object({ id: z.string(), label: z.string(), number: z.string(), stateName: z.string() })),
  /** Every step, those taken back too. */
  steps: z.array(
    z.object({ id: z.string(), ...shownShape(opinionStep), name: z.string(), inForce: z.boolean() }),
  ),
  /** What may be done next; `blocked` says why not yet. */
  actions: z.array(
    z.object({
      action: z.enum(opinionActions),
      name: z.string(),
      blocked: z.string().optional(),
      /** The one that an office would usually take next. */
      usual: z.boolean(),
      /** Goes on from where it stands; the others correct it, or leave it. */
      ahead: z.boolean(),
    }),
  ),
});

/** Without a number the next of its year is given: 2026-007. */
export const opinionEditSchema = z.object({
  id: idSchema.optional(),
  ...editShape(opinion),
  number: textSchema({ word: '编号' }).default(''),
  cosignerIds: z.array(idSchema).default([]),
});

const idsSchema = z.array(idSchema).min(1, '请先选择意见建议').max(500, '一次最多办理 500 件');
const dated = (word: string) => z.object({ id: idSchema, date: daySchema(`请填写${word}日期`) });
const said = (ask: string) => textSchema({ kind: 'long', word: '说明' }).min(1, ask);
const longText = textSchema({ kind: 'long', word: '说明' }).default('');
const letter = textSchema({ word: '文号' }).default('');

export type OpinionRow = z.infer<typeof opinionRowSchema>;

/** Voters' opinions and deputies' suggestions, through the closed loop (代表法 §51). */
export const opinionsContract = {
  list: query('查看意见建议', { roles: readers })
    .input(
      z.object({
        ...periodShape,
        state: z.enum(listStates).default('all'),
        unit: textSchema({ word: '承办单位' }).optional(),
        category: textSchema({ word: '类别' }).optional(),
        search: searchSchema,
      }),
    )
    .output(
      z.object({
        rows: z.array(opinionRowSchema),
        /** Of the year or period, whatever is filtered. */
        total: z.number().int(),
        counts: z.record(z.enum(listStates), z.number()),
      }),
    ),
  detail: query('查看意见建议详情', { roles: readers })
    .input(z.object({ id: idSchema }))
    .output(opinionDetailSchema),
  choices: query('查看意见建议选项', { roles: readers }).output(
    z.object({
      units: z.array(z.string()),
      categories: z.array(z.string()),
      sources: z.array(z.string()),
      results: z.array(z.object({ code: z.string(), name: z.string() })),
      ratings: z.array(z.string()),
    }),
  ),
  /** Opinions of the last years about the same matter, the likeliest first. */
  similar: query('查看相似的意见建议', { roles: readers })
    .input(
      z.object({
        /** The opinion itself, once it is registered. */
        id: idSchema.optional(),
        title: textSchema({ word: '标题' }),
        raisedOn: daySchema().optional(),
        leadId: idSchema.optional(),
        receptionId: idSchema.optional(),
      }),
    )
    .output(z.array(otherOpinionSchema)),
  /** The opinions with which one can go on, those about the same matter first. */
  mergeable: query('查看可以并入的意见建议', { roles: desk })
    .input(z.object({ ids: idsSchema }))
    .output(z.array(otherOpinionSchema)),
  save: command('登记意见建议', { roles: desk }).input(opinionEditSchema).output(opinionDetailSchema),
  remove: command('删除意见建议', { roles: desk, manner: 'deletes' })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.literal(true) })),
  /** Which unit is to be given the matter, before it is: 拟办. */
  propose: command('拟办', { roles: desk })
    .input(
      dated('拟办').extend({
        unit: textSchema({ word: '承办单位' }).min(1, '请填写拟交的承办单位'),
        text: longText,
      }),
    )
    .output(opinionDetailSchema),
  assign: command('交办', { roles: desk })
    .input(
      dated('交办').extend({
        unit: textSchema({ word: '承办单位' }).min(1, '请填写承办单位'),
        dueOn: daySchema().optional(),
        number: letter,
        text: longText,
      }),
    )
    .output(opinionDetailSchema),
  giveBack: command('退回交办', { roles: desk })
    .input(dated('退回').extend({ text: said('请写明退回的原因') }))
    .output(opinionDetailSchema),
  extend: command('延长办理期限', { roles: desk })
    .input(dated('延期').extend({ dueOn: daySchema('请填写新的期限'), text: said('请写明延期的原因') }))
    .output(opinionDetailSchema),
  urge: command('督办', { roles: desk })
    .input(dated('督办').extend({ number: letter, text: longText }))
    .output(opinionDetailSchema),
  /** One step for each of several, in one entry of the log: wholly, or where one of them may not be urged, not at all. */
  urgeAll: command('批量督办', { roles: desk })
    .input(
      z.object({
        ids: idsSchema,
        date: daySchema('请填写督办日期'),
        number: letter,
        text: longText,
      }),
    )
    .output(
      z.object({
        units: z.array(z.object({ unit: z.string(), year: z.number().int(), ids: z.array(z.string()) })),
      }),
    ),
  progress: command('登记办理进展', { roles: desk })
    .input(dated('办理').extend({ text: said('请写明办理进展') }))
    .output(opinionDetailSchema),
  answer: command('登记答复', { roles: desk })
    .input(
      z.object({
        id: idSchema,
        answeredOn: daySchema('请填写答复日期'),
        result: textSchema({ word: '办理结果' }).min(1, '请选择办理结果'),
        number: letter,
        text: longText,
      }),
    )
    .output(opinionDetailSchema),
  feedBack: command('登记反馈', { roles: desk })
    .input(dated('反馈').extend({ text: longText }))
    .output(opinionDetailSchema),
  rate: command('登记评价', { roles: desk })
    .input(
      z.object({
        id: idSchema,
        deputyRating: textSchema({ word: '代表评价' }),
        voterRating: textSchema({ word: '选民评价' }),
      }),
    )
    .output(opinionDetailSchema),
  close: command('办结', { roles: desk })
    .input(dated('办结').extend({ text: longText }))
    .output(opinionDetailSchema),
  reopen: command('重办', { roles: desk })
    .input(dated('重办').extend({ text: said('请写明重办的原因') }))
    .output(opinionDetailSchema),
  /** Several opinions about one matter go on as one (并案); each keeps its number, its lead and its voter. */
  merge: command('并案', { roles: desk })
    .input(
      z.object({
        ids: idsSchema,
        intoId: idSchema.min(1, '请选择并入哪一件'),
        date: daySchema('请填写并案日期'),
        text: longText,
      }),
    )
    .output(opinionDetailSchema),
  withdraw: command('撤回意见建议', { roles: desk })
    .input(dated('撤回').extend({ text: said('请写明撤回的原因') }))
    .output(opinionDetailSchema),
  /** Takes a step back that should not have been entered; it stays in the record, with the reason. */
  takeBack: command('撤回办理环节', { roles: desk })
    .input(z.object({ id: idSchema, step: idSchema, why: said('请写明撤回的原因') }))
    .output(opinionDetailSchema),
};
