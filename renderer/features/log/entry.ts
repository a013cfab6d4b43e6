import type { z } from 'zod';
import type { logEntrySchema } from '#features/log/contract.ts';
import { atWords } from '#ui/format.ts';

/** One entry of the log as the core lists it. */
export type LogEntry = z.infer<typeof logEntrySchema>;

/** What an entry is about, and what whole numbers it told were for. */
export const aboutWords = ({ subject, purpose }: LogEntry): string =>
  [subject, purpose && `用途：${purpose}`].filter(Boolean).join('；');

/** What is to be taken back, in one sentence: 3月6日 14:20 经办人的“登记答复”（第2025-007号）. */
export function stepWords({ at, actor, title, subject }: LogEntry, year: number): string {
  return `${atWords(at, year)} ${actor}的“${title}”${subject === '' ? '' : `（${subject}）`}`;
}
