import type { z } from 'zod';
import type { logEntrySchema } from '#features/log/contract.ts';
import { dayOf } from '#ui/format.ts';

/** One entry of the log as the core lists it. */
export type LogEntry = z.infer<typeof logEntrySchema>;

/** The year of a day; the log leaves out this year's, whichever year is being looked at. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** 3月6日 14:20 of the log's 2026-03-06 14:20, with the year where it is another. */
export function atWords(at: string, year: number): string {
  const [day = '', time = ''] = at.split(' ');
  return `${dayOf(day, year)} ${time}`;
}

/** What is to be taken back, in one sentence: 3月6日 14:20 经办人的“登记答复”（第2025-007号）. */
export function stepWords({ at, actor, title, subject }: LogEntry, year: number): string {
  return `${atWords(at, year)} ${actor}的“${title}”${subject === '' ? '' : `（${subject}）`}`;
}
