import { ORPCError } from '@orpc/client';
import type { RefusalReason } from '#electron/values/refusal.ts';

/** The reason a call was refused; fails the test when it was not. */
export async function refusalOf(call: PromiseLike<unknown>): Promise<RefusalReason> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return error.data as RefusalReason;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** Whether an error is a refusal, and no fault of ours. */
export const isRefused = (error: unknown): boolean => error instanceof ORPCError && error.code === 'REFUSED';
