import { addDays, addMonths, type PlainDate } from '#electron/values/plain-date.ts';
import type { Share } from '#electron/values/share.ts';
import { attendanceShare } from '../../activities/rules.ts';
import type { FigureInput, YearFigure } from './figures.ts';

/** The last twelve months, the latest last: each ends on the day of the month that today is, clamped to its month. */
export const monthsUpTo = (today: PlainDate): { from: PlainDate; to: PlainDate }[] =>
  Array.from({ length: 12 }, (_, at) => 11 - at).map((back) => ({
    from: addDays(addMonths(today, -back - 1), 1),
    to: addMonths(today, -back),
  }));

/** How high a bar stands, from 0 to 1; null where there was nothing to count. */
export type Height = number | null;

/**
 * The bars of the five figures, from what was counted in each month: rates as they are, visitors against the month that had
 * most; report-backs as far as they had come by its end.
 */
export function figureMonths(months: readonly FigureInput[]): Record<YearFigure['name'], Height[]> {
  const rates = (shareOf: (month: FigureInput) => Share): Height[] =>
    months.map(shareOf).map(({ count, of }) => (of === 0 ? null : count / of));
  const most = Math.max(...months.map(({ receptions }) => receptions.length));
  return {
    出勤率: rates(({ marks }) => attendanceShare(marks)),
    接待人次: months.map(({ receptions }) => (most === 0 ? null : receptions.length / most)),
    办结率: rates(({ opinions }) => opinions.closed),
    满意率: rates(({ opinions }) => opinions.deputyRatings.satisfied),
    述职覆盖: rates(({ reportbacks }) => reportbacks.own),
  };
}
