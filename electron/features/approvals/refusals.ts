import { momentWords } from '#electron/values/moment.ts';
import { Refusal } from '#electron/values/refusal.ts';

/** Why a request or an answer to one is not taken, each with the way out. */
export const approvalRefusals = {
  unknown: () => new Refusal({ code: 'unknown-approval', message: '没有这一次送审。' }),
  alreadyAsked: (title: string, by: string) =>
    new Refusal({
      code: 'already-asked',
      message: `“${title}”已由${by}送审，正待主席审定。`,
      remedy: '要改送审说明的，请先撤回再送。',
    }),
  over: (message: string) =>
    new Refusal({
      code: 'approval-over',
      message,
      remedy: '请刷新后查看最近的情况。',
    }),
  changedSinceSeen: (title: string) =>
    new Refusal({
      code: 'changed-since-seen',
      message: `“${title}”在您打开以后记录又有改动，没有审定。`,
      remedy: '请重新看过现在的内容，再作审定。',
    }),
  alreadyLocked: (year: number, by: string, at: string) =>
    new Refusal({
      code: 'already-locked',
      message: `${year} 年度已由${by}于${momentWords(new Date(at))}锁定。`,
    }),
  notLocked: (year: number) =>
    new Refusal({ code: 'not-locked', message: `${year} 年度没有锁定，不用解锁。` }),
  notYet: (year: number) =>
    new Refusal({
      code: 'year-to-come',
      message: `${year} 年还没有到，不能锁定。`,
      remedy: '请核对年度。',
    }),
  needsReason: () =>
    new Refusal({ code: 'invalid-input', message: '请写明解锁的理由。', remedy: '请改正后再试。' }),
  notOnPaper: (message: string) => new Refusal({ code: 'not-on-paper', message }),
  lockStays: () =>
    new Refusal({
      code: 'lock-stays',
      message: '锁定和解锁同意以后不能退回。',
      remedy: '要改记录的，请申请解锁；改好以后可以再锁定。',
    }),
};
