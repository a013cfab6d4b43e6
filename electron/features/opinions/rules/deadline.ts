import { addDays, addMonths, daysBetween, type PlainDate, weekdayOf } from '#electron/values/plain-date.ts';
import { addWorkdays, type WorkCalendar } from '#electron/values/work-calendar.ts';
import type { DeadlineRule } from '../settings.ts';
import type { Opinion } from './opinion.ts';

/** Every way in which an opinion can stand against its deadline. */
export const deadlineStates = [
  'answered-in-time',
  'answered-late',
  'overdue',
  'due-today',
  'due-this-week',
  'running',
  'not-assigned',
  'merged',
  'withdrawn',
] as const;

/**
 * How an opinion stands against its deadline. `days` counts calendar days from today to the due date, or from the
 * reply to it once there is one: negative is late. For one not yet assigned it counts the days since it was raised; no
 * reply is waited for to one that was withdrawn, or that goes on with another (`merged`), and `days` is 0.
 */
export type DeadlineState = {
  state: (typeof deadlineStates)[number];
  days: number;
  dueOn?: PlainDate | undefined;
};

/** The date a reply is due by the rule; undefined before the rule's starting point has come. */
export function dueDateByRule(
  opinion: Opinion,
  rule: DeadlineRule,
  calendar: WorkCalendar,
): PlainDate | undefined {
  const start = rule.from === 'assigned' ? opinion.assignedOn : opinion.raisedOn;
  if (start === undefined) return undefined;
  const amount = opinion.complex ? rule.complexAmount : rule.amount;
  switch (rule.unit) {
    case 'days':
      return addDays(start, amount);
    case 'workdays':
      return addWorkdays(start, amount, calendar);
    case 'months':
      return addMonths(start, amount);
  }
}

/** Sunday of the week that the day is in. */
export function endOfWeek(day: PlainDate): PlainDate {
  return addDays(day, 7 - weekdayOf(day));
}

/** The state against the date the office wrote down, or else against the rule's; due on the day itself is in time (≤). */
export function deadlineState(
  opinion: Opinion,
  today: PlainDate,
  rule: DeadlineRule,
  calendar: WorkCalendar,
): DeadlineState {
  return stateAgainst(opinion, opinion.dueOn ?? dueDateByRule(opinion, rule, calendar), today);
}

/** The state against a due date that is known, or is not. */
export function stateAgainst(
  opinion: Pick<Opinion, 'raisedOn' | 'answeredOn' | 'withdrawnOn' | 'mergedInto'>,
  dueOn: PlainDate | undefined,
  today: PlainDate,
): DeadlineState {
  const { answeredOn, withdrawnOn, mergedInto } = opinion;
  if (answeredOn !== undefined && answeredOn <= today && dueOn !== undefined) {
    const days = daysBetween(answeredOn, dueOn);
    return { state: days >= 0 ? 'answered-in-time' : 'answered-late', days, dueOn };
  }
  if (withdrawnOn !== undefined && withdrawnOn <= today) return { state: 'withdrawn', days: 0, dueOn };
  if (mergedInto !== undefined) return { state: 'merged', days: 0, dueOn };
  if (dueOn === undefined) return { state: 'not-assigned', days: daysBetween(opinion.raisedOn, today) };
  const days = daysBetween(today, dueOn);
  if (days < 0) return { state: 'overdue', days, dueOn };
  if (days === 0) return { state: 'due-today', days, dueOn };
  return { state: dueOn <= endOfWeek(today) ? 'due-this-week' : 'running', days, dueOn };
}
