/** The kinds of steps that an opinion can take after it was raised, with the office's words. */
export const stepNames = {
  proposed: '拟办',
  assigned: '交办',
  returned: '退回',
  extended: '延期',
  urged: '督办',
  handled: '办理',
  heard: '选民反映',
  answered: '答复',
  'fed-back': '反馈',
  rated: '评价',
  closed: '办结',
  reopened: '重办',
  merged: '并案',
  withdrawn: '撤回',
} as const;

export type StepCode = keyof typeof stepNames;

/** What a step carries where nothing is said. */
export const blankStep = {
  date: undefined,
  actor: '',
  unit: '',
  dueOn: undefined,
  result: '',
  deputyRating: '',
  voterRating: '',
  number: '',
  text: '',
  intoId: undefined,
  documentId: undefined,
  takenBackOn: undefined,
  takenBackWhy: '',
};
