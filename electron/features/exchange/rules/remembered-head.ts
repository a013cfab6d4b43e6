import { isActivityHeading } from './activity-heading.ts';
import { type HeadPath, headingOf } from './head-paths.ts';
import type { RememberedReading } from './reading.ts';
import { squeezed } from './text.ts';

/** A heading for remembering: without white space and widths. */
export const headingKey = (path: HeadPath): string => squeezed(headingOf(path));

/** What a remembered reading takes a column for; '' where it leaves it out. */
export function fieldRemembered(path: HeadPath, { columns, activities }: RememberedReading): string {
  const known = columns.find(({ heading }) => heading === headingKey(path));
  return known ? known.field : activities && isActivityHeading(headingOf(path)) ? 'activity' : '';
}

/** Whether a head has as many rows as a remembered one, and its words. */
export function isSameHead(
  paths: readonly HeadPath[],
  rows: number,
  { headRows, columns, activities }: RememberedReading,
): boolean {
  if (rows !== headRows) return false;
  const varying = (path: HeadPath) => activities && isActivityHeading(headingOf(path));
  const keys = new Set(paths.filter((path) => !varying(path)).map(headingKey));
  return keys.size > 0 && keys.size === columns.length && columns.every(({ heading }) => keys.has(heading));
}
