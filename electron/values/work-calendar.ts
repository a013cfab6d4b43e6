import { addDays, type PlainDate } from './plain-date.ts';

/** Which days are worked, public holidays and make-up workdays included; given by whoever holds the year's table. */
export type WorkCalendar = { isWorkday(date: PlainDate): boolean };

const LONGEST_BREAK_DAYS = 60;

/** The date itself when it is worked, otherwise the next worked day. */
export function workdayOnOrAfter(date: PlainDate, calendar: WorkCalendar): PlainDate {
  let day = date;
  for (let tries = 0; tries < LONGEST_BREAK_DAYS && !calendar.isWorkday(day); tries++) day = addDays(day, 1);
  return day;
}

/** The `count`-th worked day after the date, which itself does not count. */
export function addWorkdays(date: PlainDate, count: number, calendar: WorkCalendar): PlainDate {
  let day = date;
  for (let left = count; left > 0; left--) day = workdayOnOrAfter(addDays(day, 1), calendar);
  return day;
}
