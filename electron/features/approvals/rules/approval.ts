import type { Course } from '#electron/values/course.ts';
import { documentDate, type PlainDate, screenDate } from '#electron/values/plain-date.ts';
import type { Role } from '#electron/values/roles.ts';

/** 公示 (a station's board), 年度上报 (a year's return), 锁定年度, 解锁年度. */
export const approvalKinds = ['board', 'return', 'lock', 'unlock'] as const;

export type ApprovalKind = (typeof approvalKinds)[number];

export const approvalKindNames = {
  board: '公示',
  return: '年度上报',
  lock: '锁定年度',
  unlock: '解锁年度',
} satisfies Record<ApprovalKind, string>;

/** Waiting for the chair, approved, returned with a reason, taken back by who asked. */
export const approvalStates = ['asked', 'approved', 'returned', 'withdrawn'] as const;

export type ApprovalState = (typeof approvalStates)[number];

const last = (taken: readonly { code: ApprovalState }[]) => taken.at(-1)?.code;

const over = '这一次送审已经有了结果。';

/** What may be done with a request: each step by the one before it; a year's lock is undone by an unlocking alone. */
export const approvalCourse: Course<ApprovalState, { kind: ApprovalKind; onPaper?: boolean }> = {
  asked: { name: '送审', blocked: (taken) => (last(taken) === 'asked' ? over : undefined) },
  approved: { name: '审定', blocked: (taken) => (last(taken) === 'asked' ? undefined : over) },
  returned: {
    name: '退回',
    blocked: (taken) => (last(taken) === 'asked' || last(taken) === 'approved' ? undefined : over),
  },
  withdrawn: {
    name: '撤回',
    blocked: (taken, { onPaper = false }) =>
      last(taken) === 'asked' || last(taken) === 'returned' || (onPaper && last(taken) === 'approved')
        ? undefined
        : over,
  },
};

/** Why what the chair decided on paper is not registered: the practice takes no paper, or a lock wants the chair at the desk. */
export function paperBlocked(kind: ApprovalKind, allowed: boolean): string | undefined {
  if (kind === 'lock' || kind === 'unlock') return '锁定和解锁年度须主席本人登录审定。';
  return allowed ? undefined : '本单位的做法没有允许登记纸质签批，可在“做法—主席签批”里设置。';
}

/** What of a request decides how its documents go out. */
export type Signed = { state: ApprovalState; signedDigest: string };

/** Documents go out clean only while what the chair signed is what the records say. */
export const standingOf = (last: Signed | undefined, digest: string): 'draft' | 'final' =>
  last?.state === 'approved' && last.signedDigest === digest ? 'final' : 'draft';

/** Whether a request is held against the records as they are now: one that waits, and a document that was signed. */
export const isCompared = ({ kind, state }: { kind: ApprovalKind; state: ApprovalState }): boolean =>
  state === 'asked' || (state === 'approved' && (kind === 'board' || kind === 'return'));

/** Whether the records say something else than when it was asked or, once it is approved, when it was signed. */
export function hasChanged(request: Signed & { kind: ApprovalKind; digest: string }, now: string): boolean {
  return isCompared(request) && (request.state === 'asked' ? request.digest : request.signedDigest) !== now;
}

/** A request as 今日 lists it. */
export type PendingApproval = {
  id: string;
  title: string;
  state: ApprovalState;
  askedBy: string;
  askedOn: PlainDate;
  reason: string;
};

export type ApprovalLine = { id: string; sentence: string; verb: string };

const dayWords = (day: PlainDate, today: PlainDate) => {
  if (day === today) return '今天';
  return day.slice(0, 4) === today.slice(0, 4) ? screenDate(day) : documentDate(day);
};

/** What 今日 says of requests: to the chair what waits for it, to the clerk what came back, or that nobody can approve. */
export function approvalLines(
  pending: readonly PendingApproval[],
  { role, hasChair, today }: { role: Role; hasChair: boolean; today: PlainDate },
): ApprovalLine[] {
  return pending.flatMap(({ id, title, state, askedBy, askedOn, reason }) => {
    if (state === 'returned' && role === 'clerk')
      return [{ id, sentence: `${title}被退回：${reason}`, verb: '改后再送' }];
    if (state !== 'asked') return [];
    const sentence = `${title}待主席审定，${askedBy}${dayWords(askedOn, today)}送审`;
    if (role === 'chair') return [{ id, sentence, verb: '审定' }];
    if (role === 'clerk' && !hasChair)
      return [{ id, sentence: `${title}待主席审定，还没有主席用户`, verb: '怎么办' }];
    return [];
  });
}
