import type { JudgedOpinion } from '#features/official-documents/documents/opinions-of-year.ts';

export const RESULT_CLASSES = [
  { code: 'A', name: '已解决' },
  { code: 'B', name: '正在解决' },
  { code: 'C', name: '列入计划' },
];
export const RATINGS = ['满意', '基本满意', '不满意'];
export const MEANINGS = '答复、办结、满意的口径。';
export const TODAY = '2025-12-31';

const fact = (number: number, change: Partial<JudgedOpinion>): JudgedOpinion => ({
  closed: change.deputyRating !== undefined && change.deputyRating !== '不满意',
  satisfied: change.deputyRating !== undefined && change.deputyRating !== '不满意',
  number: `2025-00${number}`,
  title: `关于第${number}件事的建议`,
  lead: '欧明和',
  unit: '镇水务站',
  assignedOn: '2025-03-01',
  dueOn: '2025-06-01',
  ...change,
});

/** One opinion of each kind a report tells apart, by number. */
export const FACTS: JudgedOpinion[] = [
  fact(1, { answeredOn: '2025-03-11', result: 'A', deputyRating: '满意', voterRating: '满意' }),
  fact(2, { answeredOn: '2025-06-01', result: 'B', deputyRating: '不满意', voterRating: '满意' }),
  fact(3, { answeredOn: '2025-06-02', result: 'A', deputyRating: '基本满意', unit: '供电所' }),
  fact(4, { unit: '供电所', dueOn: '2025-12-30' }),
  fact(5, { dueOn: '2025-12-31' }),
  fact(6, { assignedOn: undefined, dueOn: undefined, unit: '' }),
  fact(7, { dueOn: undefined, unit: '供电所' }),
  fact(8, { dueOn: undefined, answeredOn: '2025-05-01', unit: '镇派出所' }),
  fact(9, { dueOn: '2025-09-30', unit: '镇派出所', title: '关于修复<石桥>、路灯&护栏的建议' }),
];
