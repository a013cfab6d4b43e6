import { chineseNumber } from '#electron/values/chinese-number.ts';
import { addDays, addMonths, daysBetween, type PlainDate, plainDate } from '#electron/values/plain-date.ts';

/** A stretch of whole months that a document is about; both days belong to it. */
export type Period = {
  id: 'q1' | 'q2' | 'q3' | 'q4' | 'year';
  /** As a title names it: 2025年第四季度. */
  name: string;
  from: PlainDate;
  to: PlainDate;
  months: number;
};

const dayBefore = (date: PlainDate) => addDays(date, -1);

function periodFrom(id: Period['id'], name: string, from: PlainDate, months: number): Period {
  return { id, name, from, to: dayBefore(addMonths(from, months)), months };
}

const firstOf = (year: number, month: number) => plainDate(year, month, 1) ?? '';

/** The four quarters of a year and the year itself. */
export function periodsOf(year: number): Period[] {
  const quarters = (['q1', 'q2', 'q3', 'q4'] as const).map((id, at) =>
    periodFrom(id, `${year}年第${chineseNumber(at + 1)}季度`, firstOf(year, 3 * at + 1), 3),
  );
  return [...quarters, periodFrom('year', `${year}年`, firstOf(year, 1), 12)];
}

/** The period of the same length just before: of a first quarter, the last quarter of the year before. */
export function periodBefore({ id, from }: Period): Period | undefined {
  const year = Number(from.slice(0, 4));
  if (id === 'year') return periodsOf(year - 1).at(-1);
  if (id === 'q1') return periodsOf(year - 1)[3];
  return periodsOf(year)[Number(id.slice(1)) - 2];
}

/** The months of a period, each with its own first and last day. */
export const monthsOf = ({ from, months }: Period): { name: string; from: PlainDate; to: PlainDate }[] =>
  Array.from({ length: months }, (_, at) => {
    const first = addMonths(from, at);
    return { name: `${Number(first.slice(5, 7))}月`, from: first, to: dayBefore(addMonths(first, 1)) };
  });

/** True for a day from the first to the last of the stretch, both included. */
export const within = (date: PlainDate | undefined, { from, to }: { from: PlainDate; to: PlainDate }) =>
  date !== undefined && date >= from && date <= to;

/** A year's periods as a clerk needs them: the nearest to the day first, the whole year last. */
export function likeliestFirst(year: number, today: PlainDate): Period[] {
  const away = ({ from, to, id }: Period) =>
    id === 'year' ? Number.MAX_SAFE_INTEGER : Math.max(0, daysBetween(today, from), daysBetween(to, today));
  return periodsOf(year).sort((one, other) => away(one) - away(other));
}
