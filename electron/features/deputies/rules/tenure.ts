import type { PlainDate } from '#electron/values/plain-date.ts';
import { overlapsYear, type TermPeriod } from '../../terms/rules.ts';

/** The days of a tenure that its term, the deputy's coming and the deputy's leaving leave, both included. */
export function tenureDays(
  { fromOn, untilOn }: { fromOn?: PlainDate | undefined; untilOn?: PlainDate | undefined },
  { from, until }: Pick<TermPeriod, 'from' | 'until'>,
): { from: PlainDate; until: PlainDate } {
  return {
    from: fromOn !== undefined && fromOn > from ? fromOn : from,
    until: untilOn !== undefined && untilOn < until ? untilOn : until,
  };
}

type Days = { from: PlainDate; until: PlainDate };

/** True where somebody is deputy on a day. */
export const servesOn = ({ from, until }: Days, day: PlainDate): boolean => from <= day && day <= until;

/** True where somebody is deputy on any day of a year; nobody is whose tenure ends before it begins. */
export const servesIn = (days: Days, year: number): boolean =>
  days.from <= days.until && overlapsYear(days, year);

/** Reasons for which a tenure ends before its term (代表法第六十二条), as the office writes them, and death. */
export const leaveReasons = [
  '辞职被接受',
  '迁出或者调离本行政区域',
  '被罢免',
  '未经批准两次不出席本级人民代表大会会议',
  '丧失行为能力',
  '依照法律被剥夺政治权利',
  '丧失中华人民共和国国籍',
  '去世',
] as const;
