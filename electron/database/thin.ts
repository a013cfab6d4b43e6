import { addDays, type PlainDate, partsOf, weekdayOf } from '#electron/values/plain-date.ts';
import type { BackupReason } from './manifest.ts';

/** What deciding needs to know of a backup. */
export type Dated = { sequence: number; day: PlainDate; reason: BackupReason };

const daily = 7;
const weekly = 4;
const monthly = 12;
const undoDays = 30;

const mondayOf = (day: PlainDate) => addDays(day, 1 - weekdayOf(day));
const monthOf = (day: PlainDate) => day.slice(0, 7);
const yearOf = (day: PlainDate) => partsOf(day).year;

/**
 * Which backups to keep (Anki's rule): all of today and yesterday, then the last of each of 7 days, 4 weeks, 12 months
 * and of every year; those made before a restore for 30 days; the newest (by number) always. A clock that was wrong for
 * a while dates some of them wrongly and costs none of the others its place.
 */
export function thin<Backup extends Dated>(
  backups: readonly Backup[],
  today: PlainDate,
): { keep: Backup[]; drop: Backup[] } {
  const newest = Math.max(...backups.map(({ sequence }) => sequence));
  const latestFirst = backups.toSorted((a, b) =>
    a.day === b.day ? b.sequence - a.sequence : a.day < b.day ? 1 : -1,
  );
  const yesterday = addDays(today, -1);
  const left = { daily, weekly, monthly };
  const keep: Backup[] = [];
  const drop: Backup[] = [];
  let last: PlainDate | undefined;

  function takes(day: PlainDate): boolean {
    if (left.daily > 0) return (last === undefined || day < last) && left.daily-- > 0;
    if (last === undefined) return true;
    if (left.weekly > 0) return mondayOf(day) < mondayOf(last) && left.weekly-- > 0;
    if (left.monthly > 0) return monthOf(day) < monthOf(last) && left.monthly-- > 0;
    return yearOf(day) < yearOf(last);
  }

  for (const backup of latestFirst) {
    const { day, reason, sequence } = backup;
    const forUndo = reason === 'before-restore' && day >= addDays(today, -undoDays);
    if (day >= yesterday || takes(day)) {
      keep.push(backup);
      last = day;
    } else (forUndo || sequence === newest ? keep : drop).push(backup);
  }
  return { keep, drop };
}
