import { type Course, nextSteps } from '#electron/values/course.ts';
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
export type Status = {
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
  /** It was sent to the chair for signature. */
  submitted?: boolean;
  /** The practice lets the clerk register a signature that the chair gave on paper. */
  onPaper?: boolean;
};

export const documentActions = [
  'edit',
  'number',
  'submit',
  'sign',
  'signOnPaper',
  'seal',
  'send',
  'file',
  'return',
  'reprint',
  'withdraw',
  'remove',
] as const;
export type DocumentAction = (typeof documentActions)[number];

/** Where a document is on its course, and who asks. */
type OnCourse = Status & { role: Role };

const chairOnly = '要由主席登录后办理；还没有主席的用户时，请在“保险库—用户”里添加。';

const free = () => undefined;

/** Before a signature: the number first, nothing left open. */
function unready({ numbered, hasNumber, gaps }: OnCourse, verb: string): string | undefined {
  if (numbered && !hasNumber) return `先编发文字号，再${verb}。`;
  return gaps > 0 ? `还有 ${gaps} 处没有填好，填好后再${verb}。` : undefined;
}

/** Only who answers for the body signs (党政机关公文处理工作条例 第二十二条). */
const signingBlocked = (thing: OnCourse): string | undefined =>
  unready(thing, '签发') ?? (thing.role === 'chair' ? undefined : `签发${chairOnly}`);

/** What the chair signed on paper is registered where the practice says so. */
const paperBlocked = (thing: OnCourse): string | undefined =>
  unready(thing, '登记签批') ??
  (thing.onPaper ? undefined : '本单位的做法没有允许登记纸质签批，可在“做法—主席签批”里设置。');

/** Every step that a document can take, and what blocks it. */
export const documentCourse: Course<DocumentAction, OnCourse> = {
  edit: { name: '修改', blocked: free },
  number: { name: '编号', blocked: free },
  submit: {
    name: '送签',
    blocked: (_, thing) => (thing.submitted ? '已经送签。' : unready(thing, '送签')),
  },
  sign: { name: '签发', blocked: (_, thing) => signingBlocked(thing) },
  signOnPaper: { name: '登记纸质签批', blocked: (_, thing) => paperBlocked(thing) },
  seal: { name: '用印', blocked: free },
  send: {
    name: '印发',
    blocked: (taken, { takesSeal }) =>
      takesSeal && !taken.some(({ code }) => code === 'seal') ? '先用印，再印发。' : undefined,
  },
  file: { name: '归档', blocked: free },
  return: { name: '退回修改', blocked: free, undoes: ['sign', 'seal'] },
  reprint: { name: '另存原件', blocked: free },
  withdraw: {
    name: '作废',
    blocked: (taken, { role }) =>
      role === 'chair' || !taken.some(({ code }) => code === 'sign')
        ? undefined
        : `签发以后作废，${chairOnly}`,
  },
  remove: { name: '删除草稿', blocked: free },
};

/** An action as its button says it. */
export const actionNames = Object.fromEntries(
  documentActions.map((action) => [action, documentCourse[action].name]),
) as Record<DocumentAction, string>;

/** An action that comes next, and the sentence on what blocks it where something does. */
export type OfferedAction = { action: DocumentAction; blocked?: string };

/** The steps of one document in their order, each with the state it leads to; those it does not need are left out. */
export function stepsOf({ numbered, takesSeal }: Pick<Status, 'numbered' | 'takesSeal'>) {
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
export const returnedState = ({ hasNumber }: Pick<Status, 'hasNumber'>): DocumentState =>
  hasNumber ? 'numbered' : 'draft';

/** The steps that stand in a state; a draft that was given back keeps its number. */
function takenIn({ state, takesSeal, hasNumber }: Status): { code: DocumentAction }[] {
  const order: DocumentState[] = ['signed', 'sealed', 'sent', 'filed'];
  const codes = { signed: 'sign', sealed: 'seal', sent: 'send', filed: 'file' } as const;
  const done = order.slice(0, order.indexOf(state) + 1).filter((step) => step !== 'sealed' || takesSeal);
  return [
    ...(hasNumber ? [{ code: 'number' as const }] : []),
    ...done.map((step) => ({ code: codes[step as keyof typeof codes] })),
  ];
}

/** On the way to a signature; what was sent for it can be given back. */
const unsigned = ({ submitted = false, onPaper = false }: Status): DocumentAction[] => [
  ...(submitted ? [] : ['submit' as const]),
  'sign',
  ...(onPaper ? ['signOnPaper' as const] : []),
  ...(submitted ? ['return' as const] : []),
];

/** What the chair does by signing at the desk. */
const notTheChairs: readonly DocumentAction[] = ['submit', 'signOnPaper'];

/** The steps offered in each state, the usual one first; a numbered document is withdrawn, never removed. */
const offered: Record<DocumentState, (status: Status) => DocumentAction[]> = {
  draft: (status) => [...(status.numbered ? ['number' as const] : []), ...unsigned(status), 'edit', 'remove'],
  numbered: (status) => [...unsigned(status), 'edit', 'withdraw'],
  signed: ({ takesSeal }) => [...(takesSeal ? ['seal' as const] : []), 'send', 'return', 'withdraw'],
  sealed: () => ['send', 'return', 'withdraw'],
  sent: () => ['file', 'reprint', 'withdraw'],
  filed: () => ['reprint', 'withdraw'],
  withdrawn: ({ hasFile }) => (hasFile ? ['reprint'] : []),
};

/** What may follow in a document's state, the usual step first, with what blocks it. */
export function actionsOf(status: Status, role: Role): OfferedAction[] {
  const steps = offered[status.state](status).filter(
    (action) => role !== 'chair' || !notTheChairs.includes(action),
  );
  const next = nextSteps(documentCourse, steps, takenIn(status), {
    ...status,
    role,
  });
  return next.map(({ code, blocked }) =>
    blocked === undefined ? { action: code } : { action: code, blocked },
  );
}

/** Why an action may not be done now; undefined where it may. */
export function refusedAction(action: DocumentAction, status: Status, role: Role): string | undefined {
  const offered = actionsOf(status, role).find((candidate) => candidate.action === action);
  if (offered) return offered.blocked;
  if (action === 'signOnPaper' && role !== 'chair' && !status.onPaper)
    return documentCourse.signOnPaper.blocked([], { ...status, role });
  return `这份公文${stateNames[status.state]}，不能${actionNames[action]}。`;
}
