import { addDays, addMonths, daysBetween, type PlainDate, weekdayOf } from '#electron/values/plain-date.ts';
import { addWorkdays, type WorkCalendar } from '#electron/values/work-calendar.ts';
import type { DeadlineRule } from '../settings.ts';
import type { Opinion } from './opinion.ts';

/**
 * How an opinion stands against its deadline. `days` counts calendar days from today to the due date, or from the
 * reply to it once there is one: negative is late. For one not yet assigned it counts the days since it was raised.
 */
export type DeadlineState = {
  state:
    | 'answered-in-time'
    | 'answered-late'
    | 'overdue'
    | 'due-today'
    | 'due-this-week'
    | 'running'
    | 'not-assigned';
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
  const dueOn = opinion.dueOn ?? dueDateByRule(opinion, rule, calendar);
  if (dueOn === undefined) return { state: 'not-assigned', days: daysBetween(opinion.raisedOn, today) };
  const { answeredOn } = opinion;
  if (answeredOn !== undefined && answeredOn <= today) {
    const days = daysBetween(answeredOn, dueOn);
    return { state: days >= 0 ? 'answered-in-time' : 'answered-late', days, dueOn };
  }
  const days = daysBetween(today, dueOn);
  if (days < 0) return { state: 'overdue', days, dueOn };
  if (days === 0) return { state: 'due-today', days, dueOn };
  return { state: dueOn <= endOfWeek(today) ? 'due-this-week' : 'running', days, dueOn };
}
