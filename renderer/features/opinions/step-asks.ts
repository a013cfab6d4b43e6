import type { opinionActions } from '#features/opinions/contract.ts';

/** A step of an opinion that is asked for in the same form; 并案 names another opinion, in one of its own. */
export type StepAction = Exclude<(typeof opinionActions)[number], 'merge'>;

/** What a step's form asks, in this order. */
export type StepAsk = {
  /** The label of its day, and the name that the procedure has for it. */
  day?: { label: string; name: 'date' | 'answeredOn' };
  unit?: true;
  dueOn?: string;
  result?: true;
  ratings?: true;
  number?: string;
  text?: { label: string; required?: true };
  /** The slip that goes with it, as a template and a word. */
  slip?: { template: string; word: string };
  save: string;
};

const on = (label: string) => ({ label, name: 'date' }) as const;

/** The form of each step. */
export const stepAsks: Record<StepAction, StepAsk> = {
  propose: { day: on('拟办日期'), unit: true, text: { label: '拟办意见' }, save: '保存拟办' },
  assign: {
    day: on('交办日期'),
    unit: true,
    dueOn: '要求办结日期',
    number: '交办文号',
    text: { label: '交办要求' },
    slip: { template: 'assignment-slip', word: '交办单' },
    save: '交办',
  },
  giveBack: { day: on('退回日期'), text: { label: '退回的原因', required: true }, save: '退回' },
  extend: {
    day: on('延期日期'),
    dueOn: '新的期限',
    text: { label: '延期的原因', required: true },
    save: '延期',
  },
  urge: {
    day: on('督办日期'),
    number: '督办文号',
    text: { label: '督办要求' },
    slip: { template: 'urging-slip', word: '督办单' },
    save: '督办',
  },
  progress: { day: on('办理日期'), text: { label: '办理进展', required: true }, save: '保存进展' },
  answer: {
    day: { label: '答复日期', name: 'answeredOn' },
    result: true,
    number: '答复文号',
    text: { label: '答复内容' },
    save: '保存答复',
  },
  feedBack: { day: on('反馈日期'), text: { label: '反馈情况' }, save: '保存反馈' },
  rate: { ratings: true, save: '保存评价' },
  close: { day: on('办结日期'), text: { label: '说明' }, save: '办结' },
  reopen: { day: on('重办日期'), text: { label: '重办的原因', required: true }, save: '重办' },
  withdraw: { day: on('撤回日期'), text: { label: '撤回的原因', required: true }, save: '撤回' },
};
