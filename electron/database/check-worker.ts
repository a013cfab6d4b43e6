import { answer } from '#electron/threads/answer.ts';
import { type CheckJob, checkDatabase } from './check.ts';

// the thread's own copy of the key is wiped once it has answered
answer((job: CheckJob) => checkDatabase(job).finally(() => job.dataKey.fill(0)));
