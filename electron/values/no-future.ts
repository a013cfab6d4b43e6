import type { PlainDate } from './plain-date.ts';
import { Refusal } from './refusal.ts';

/** Refuses a day that has not come yet; `word` is what the office calls the day. */
export function noFuture(day: PlainDate, today: PlainDate, word: string): void {
  if (day <= today) return;
  throw new Refusal({ code: 'future-date', message: `${word}在今天之后。`, remedy: `请核对${word}。` });
}
