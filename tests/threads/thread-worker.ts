import { threadId } from 'node:worker_threads';
import { answer } from '#electron/threads/answer.ts';
import { Refusal } from '#electron/values/refusal.ts';

/** What a test lets a thread do; whatever it is, the thread answers with its own number. */
export type ThreadJob = 'answer' | 'refuse' | 'fail' | 'never end';

answer(async (job: ThreadJob) => {
  if (job === 'refuse') throw new Refusal({ code: 'refused', message: '不行。' });
  if (job === 'fail') throw new Error('a fault of ours');
  while (job === 'never end');
  return threadId;
});
