import { ORPCError } from '@orpc/client';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';

/** Why a call was refused; undefined for a fault of ours. */
export function reasonOf(error: unknown): RefusalReason | undefined {
  if (error instanceof Refusal) return error.reason;
  if (error instanceof ORPCError && error.code === 'REFUSED') return error.data as RefusalReason;
  return undefined;
}
