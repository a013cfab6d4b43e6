import type { z } from 'zod';
import type { backupRowSchema } from '#features/backups/contract.ts';
import type { restorePreviewSchema } from '#features/restore/contract.ts';
import { atWords } from '#ui/format.ts';
import { isWholeCode } from '../../code-groups.ts';

/** One backup that may be gone back to. */
export type Found = z.infer<typeof backupRowSchema>;

/** What going back to it would bring and cost. */
export type Preview = z.infer<typeof restorePreviewSchema>;

/** How the backup is opened: with the password of its time, or with its recovery code. */
export type Secret = { password: string } | { recoveryCode: string };

/** A secret while it is typed. */
export type TypedSecret = { byCode: boolean; password: string; code: string[] };

/** The secret once it is whole. */
export function secretOf({ byCode, password, code }: TypedSecret): Secret | undefined {
  if (byCode) return isWholeCode(code) ? { recoveryCode: code.join('-') } : undefined;
  return password.trim() === '' ? undefined : { password };
}

/** 3月6日 14:20 of a backup, with the year where it is not this one. */
export const timeWords = (at: string): string => atWords(at, new Date().getFullYear());

/** The form of the second step, submitted from the bar below it. */
export const secretForm = 'restore-secret';
