import { ORPCError } from '@orpc/client';
import { fileRefusal } from '#electron/values/file-trouble.ts';
import { Refusal, type RefusalReason } from '#electron/values/refusal.ts';

/** Why a call was refused, or what the system says of a file; undefined for a fault of ours. */
export function reasonOf(error: unknown): RefusalReason | undefined {
  if (error instanceof Refusal) return error.reason;
  if (error instanceof ORPCError && error.code === 'REFUSED') return error.data as RefusalReason;
  return fileRefusal(error)?.reason;
}
