import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../facts.ts';
import { servesOn } from './tenure.ts';

/** The deputy of an id, who must be one on the day; refuses whoever is none then, and an id that names nobody. */
export function servingDeputy(deputies: readonly DeputyFact[], id: string, day: PlainDate): DeputyFact {
  const deputy = deputies.find((one) => one.id === id);
  if (deputy && servesOn(deputy.days, day)) return deputy;
  throw new Refusal({
    code: deputy ? 'not-serving' : 'unknown-deputy',
    message: deputy ? `${deputy.name}在${documentDate(day)}不是代表。` : '名册中没有这位代表。',
    remedy: '请核对日期，或这位代表的任职起止日期。',
  });
}
