import { choice, text, yesNo } from '#electron/nouns/field.ts';
import { noun } from '#electron/nouns/noun.ts';

/** What the chair is asked to sign, and what came of it. */
export const approval = noun({
  table: 'approvals',
  word: '审批',
  called: (of) => [of('title')],
  fields: {
    title: text('事项'),
    word: text('送审说明'),
    state: choice('环节', { asked: '已送审', approved: '已同意', returned: '已退回', withdrawn: '已撤回' }),
    reason: text('理由'),
    onPaper: yesNo('纸质签批'),
    enteredBy: text('签批登记人'),
  },
});

/** A year whose records are locked. */
export const yearLock = noun({
  table: 'year_locks',
  word: '年度锁定',
  called: (of) => [of('lockedBy')],
  fields: { lockedBy: text('锁定人') },
});
