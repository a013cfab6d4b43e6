import type { StepCode } from './steps.ts';

/** The slips that are a step of their opinion: 交办单 is 交办, 督办单 is 督办, be it about one or about several of one unit. */
export const slipSteps: Readonly<Record<string, { code: StepCode; name: string }>> = {
  'assignment-slip': { code: 'assigned', name: '交办单' },
  'urging-slip': { code: 'urged', name: '督办单' },
  'urging-list': { code: 'urged', name: '督办单' },
};

/** The rows of a slip about several opinions: the field that holds them, and its columns. */
export const slipRows = { field: '督办事项', columns: ['编号', '标题', '领衔代表', '原答复期限'] } as const;
