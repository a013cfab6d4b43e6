import type { Role } from '#electron/values/roles.ts';

/** How far a document has come, by the last step that was done. */
export const documentStates = [
  'draft',
  'numbered',
  'signed',
  'sealed',
  'sent',
  'filed',
  'withdrawn',
] as const;
export type DocumentState = (typeof documentStates)[number];

/** A state in the register's words. */
export const stateNames: Record<DocumentState, string> = {
  draft: '起草中',
  numbered: '已编号',
  signed: '已签发',
  sealed: '已用印',
  sent: '已印发',
  filed: '已归档',
  withdrawn: '作废',
};

/** What a document's next steps depend on. */
export type Standing = {
  state: DocumentState;
  /** Whether documents of its kind carry 发文字号. */
  numbered: boolean;
  /** Whether it is issued under a seal. */
  takesSeal: boolean;
  hasNumber: boolean;
  /** Whether the bytes that were sent are kept. */
  hasFile: boolean;
  /** Places still to be filled in. */
  gaps: number;
};

export const documentActions = [
  'edit',
  'number',
  'sign',
  'seal',
  'send',
  'file',
  'return',
  'reprint',
  'withdraw',
  'remove',
] as const;
export type DocumentAction = (typeof documentActions)[number];

/** An action as its button says it. */
export const actionNames: Record<DocumentAction, string> = {
  edit: '修改',
  number: '编号',
  sign: '签发',
  seal: '用印',
  send: '印发',
  file: '归档',
  return: '退回修改',
  reprint: '另存原件',
  withdraw: '作废',
  remove: '删除草稿',
};

/** An action that comes next, and the sentence on what blocks it where something does. */
export type OfferedAction = { action: DocumentAction; blocked?: string };

/** The steps of one document in their order, each with the state it leads to; those it does not need are left out. */
export function stepsOf({ numbered, takesSeal }: Pick<Standing, 'numbered' | 'takesSeal'>) {
  const steps: { state: DocumentState; name: string; needed: boolean }[] = [
    { state: 'draft', name: '起草', needed: true },
    { state: 'numbered', name: '编号', needed: numbered },
    { state: 'signed', name: '签发', needed: true },
    { state: 'sealed', name: '用印', needed: takesSeal },
    { state: 'sent', name: '印发', needed: true },
    { state: 'filed', name: '归档', needed: true },
  ];
  return steps.filter(({ needed }) => needed);
}

/** The state a document is given back to for changes. */
export const returnedState = ({ hasNumber }: Pick<Standing, 'hasNumber'>): DocumentState =>
  hasNumber ? 'numbered' : 'draft';

const chairOnly = '要由主席登录后办理；还没有主席的用户时，请在“保险库—用户”里添加。';

function signing({ numbered, hasNumber, gaps }: Standing, role: Role): OfferedAction {
  if (numbered && !hasNumber) return { action: 'sign', blocked: '先编发文字号，再签发。' };
  if (gaps > 0) return { action: 'sign', blocked: `还有 ${gaps} 处没有填好，填好后再签发。` };
  return role === 'chair' ? { action: 'sign' } : { action: 'sign', blocked: `签发${chairOnly}` };
}

const withdrawing = (state: DocumentState, role: Role): OfferedAction =>
  state === 'numbered' || role === 'chair'
    ? { action: 'withdraw' }
    : { action: 'withdraw', blocked: `签发以后作废，${chairOnly}` };

/**
 * What may follow in a document's state, the usual step first, with what blocks it. Who answers for the body signs
 * (党政机关公文处理工作条例 第二十二条); a number once given stays, so that a numbered document is withdrawn, never removed.
 */
export function actionsOf(standing: Standing, role: Role): OfferedAction[] {
  const { state, numbered, takesSeal, hasFile } = standing;
  const back: OfferedAction[] = [{ action: 'return' }, withdrawing(state, role)];
  switch (state) {
    case 'draft':
      return [
        ...(numbered ? [{ action: 'number' } as const] : []),
        signing(standing, role),
        { action: 'edit' },
        { action: 'remove' },
      ];
    case 'numbered':
      return [signing(standing, role), { action: 'edit' }, withdrawing(state, role)];
    case 'signed':
      return takesSeal
        ? [{ action: 'seal' }, { action: 'send', blocked: '先用印，再印发。' }, ...back]
        : [{ action: 'send' }, ...back];
    case 'sealed':
      return [{ action: 'send' }, ...back];
    case 'sent':
      return [{ action: 'file' }, { action: 'reprint' }, withdrawing(state, role)];
    case 'filed':
      return [{ action: 'reprint' }, withdrawing(state, role)];
    case 'withdrawn':
      return hasFile ? [{ action: 'reprint' }] : [];
  }
}

/** Why an action may not be done now; undefined where it may. */
export function refusedAction(action: DocumentAction, standing: Standing, role: Role): string | undefined {
  const offered = actionsOf(standing, role).find((candidate) => candidate.action === action);
  if (offered) return offered.blocked;
  return `这份公文${stateNames[standing.state]}，不能${actionNames[action]}。`;
}
