import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inThread } from '#electron/threads/in-thread.ts';
import { keepThread, takeThread } from '#electron/threads/kept-threads.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { reasonOf } from '#support/reasons.ts';
import type { ThreadJob } from './thread-worker.ts';

const program = join(import.meta.dirname, 'thread-worker.ts');
const gaveUp = (over: 'time' | 'memory') => new Refusal({ code: over, message: '放弃了。' });
const ask = (job: ThreadJob, { megabytes = 64, seconds = 20 } = {}) =>
  inThread<number>(program, job, { megabytes, seconds }, gaveUp);

describe('a thread', () => {
  it('does the jobs that come one after the other, refused ones among them', async () => {
    const first = await ask('answer');
    expect(await reasonOf(ask('refuse'))).toEqual({ code: 'refused', message: '不行。' });
    expect(await ask('answer')).toBe(first);
  });

  it('ends itself once it is needed no longer, and is not ended from outside', async () => {
    const threads = [takeThread(program, 66), takeThread(program, 66)] as const;
    for (const thread of threads) {
      thread.postMessage('answer' satisfies ThreadJob);
      await once(thread, 'message');
    }
    const ended = once(threads[1], 'exit');
    for (const thread of threads) keepThread(thread, program, 66);
    // a thread that was terminated has exit code 1
    expect(await ended).toEqual([0]);
  });

  it('does one job at a time', async () => {
    const [one, other] = await Promise.all([ask('answer'), ask('answer')]);
    expect(one).not.toBe(other);
  });

  it('is only shared by jobs that may take as much memory', async () => {
    expect(await ask('answer', { megabytes: 65 })).not.toBe(await ask('answer'));
  });

  it('ends with a job that takes too long, and the next job has another', async () => {
    const first = await ask('answer');
    expect(await reasonOf(ask('never end', { seconds: 0.2 }))).toEqual({ code: 'time', message: '放弃了。' });
    expect(await ask('answer')).not.toBe(first);
  });

  it('ends with a job that fails, which is no refusal', async () => {
    const first = await ask('answer');
    await expect(ask('fail')).rejects.toThrow('a fault of ours');
    expect(await ask('answer')).not.toBe(first);
  });

  it('does not hold up the end of the program while it waits', () => {
    const asking = `
      const { inThread } = await import('#electron/threads/in-thread.ts');
      const held = () =>
        console.log(process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap').join());
      const asked = inThread(${JSON.stringify(program)}, 'answer', { megabytes: 64, seconds: 20 }, () => new Error());
      held();
      await asked;
      held();`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', `(async () => {${asking}})()`], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'MessagePort,Timeout\n\n', stderr: '' });
  });
});
