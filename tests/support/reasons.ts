import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';

/** The reason that a function of the core refused; fails the test when it did not. */
export async function reasonOf(work: PromiseLike<unknown> | (() => unknown)): Promise<RefusalReason> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  throw new Error('it was not refused');
}
