import { addDays, daysBetween, type PlainDate, partsOf, weekdayOf } from '#electron/values/plain-date.ts';
import { type WorkCalendar, workdayOnOrAfter } from '#electron/values/work-calendar.ts';
import type { DayPattern, Months, ReceptionRule } from '../settings.ts';
import { branchOf } from './branches.ts';

/** What the engine asks about a day; the lunar day of the month is needed only for lunar market days. */
export type ReceptionCalendar = WorkCalendar & { lunarDayOf?(date: PlainDate): number };

/** A day of reception, and the day the rule named before a holiday moved it. */
export type ReceptionDay = { date: PlainDate; plannedOn: PlainDate };

const LONGEST_SHIFT_DAYS = 60;
const FURTHEST_AHEAD_DAYS = 400;

function inMonths(month: number, months: Months): boolean {
  if (months === 'every') return true;
  if (months === 'odd') return month % 2 === 1;
  if (months === 'even') return month % 2 === 0;
  return months.includes(month);
}

const isLastOfItsWeekday = (date: PlainDate) => partsOf(addDays(date, 7)).month !== partsOf(date).month;

/** The month whose 1st lies in the week of the day, Monday to Sunday; undefined where none does. */
function firstWeekOf(date: PlainDate): number | undefined {
  const monday = addDays(date, 1 - weekdayOf(date));
  const sunday = partsOf(addDays(monday, 6));
  return sunday.day <= 7 ? sunday.month : undefined;
}

function fits(date: PlainDate, pattern: DayPattern, calendar: ReceptionCalendar): boolean {
  const { month, day } = partsOf(date);
  if (pattern.form === 'nth-weekday' && pattern.nth === 'first-week') {
    const meant = firstWeekOf(date);
    return meant !== undefined && weekdayOf(date) === pattern.weekday && inMonths(meant, pattern.months);
  }
  if (!inMonths(month, pattern.months)) return false;
  switch (pattern.form) {
    case 'days-of-month':
      return pattern.days.includes(day);
    case 'days-ending-in':
      return pattern.digits.includes(day % 10);
    case 'nth-weekday': {
      if (weekdayOf(date) !== pattern.weekday) return false;
      return pattern.nth === 'last' ? isLastOfItsWeekday(date) : Math.ceil(day / 7) === pattern.nth;
    }
    case 'weekly':
      return pattern.weekdays.includes(weekdayOf(date));
    case 'market-days': {
      const number = pattern.by === 'lunar' ? calendar.lunarDayOf?.(date) : day;
      return number !== undefined && pattern.digits.includes(number % 10);
    }
    case 'branch-days':
      return pattern.branches.some((branch) => branch === branchOf(date));
    case 'every-days':
      return daysBetween(pattern.from, date) % pattern.every === 0;
  }
}

/** The rule that holds on a day. */
export type ReceptionRuleOn = (day: PlainDate) => ReceptionRule;

/**
 * The reception days from `from` to `to`, both included, each named by the rule of the day it was planned on; two that a
 * holiday moves to one day become one.
 */
export function receptionDays(
  ruleOn: ReceptionRuleOn,
  from: PlainDate,
  to: PlainDate,
  calendar: ReceptionCalendar,
): ReceptionDay[] {
  const found = new Map<PlainDate, ReceptionDay>();
  for (let day = addDays(from, -LONGEST_SHIFT_DAYS); day <= to; day = addDays(day, 1)) {
    const { days, holidays } = ruleOn(day);
    if (!fits(day, days, calendar)) continue;
    const date = holidays === 'next-workday' ? workdayOnOrAfter(day, calendar) : day;
    if (date >= from && date <= to && !found.has(date)) found.set(date, { date, plannedOn: day });
  }
  return [...found.values()];
}

/** The first reception day on or after the day; undefined where the rules name none within 400 days. */
export function nextReceptionDay(
  ruleOn: ReceptionRuleOn,
  day: PlainDate,
  calendar: ReceptionCalendar,
): ReceptionDay | undefined {
  return receptionDays(ruleOn, day, addDays(day, FURTHEST_AHEAD_DAYS), calendar)[0];
}
