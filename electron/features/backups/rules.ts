import { daysBetween, monthsBetween, type PlainDate } from '#electron/values/plain-date.ts';

/** Why a backup was made, as the list says it. */
export const reasonNames: Record<string, string> = {
  exit: '关闭时',
  daily: '每日',
  'before-migration': '升级前',
  'before-import': '导入前',
  'before-restore': '恢复前',
  'before-renewal': '换钥匙前',
  'after-renewal': '换钥匙后',
  manual: '手动',
};

/** Days after which a copy off this PC is too old to be quiet about. */
export const oldCopyDays = 7;

/** The foot line: how old the last verified copy off this PC is, in words. */
export function copyWords(lastCopy: PlainDate | undefined, today: PlainDate): string {
  if (lastCopy === undefined) return '机外备份：还没有';
  const days = Math.max(0, daysBetween(lastCopy, today));
  const age = days === 0 ? '今天' : `${days} 天前`;
  return days > oldCopyDays ? `机外备份：${age}，请插上优盘备份` : `机外备份：${age}`;
}

/**
 * Whether a copy off this PC is to be offered before the desk is left: a place is set for it, none was made today, and its
 * stick is not in, or the last one is older than a week.
 */
export function copyIsWanted(
  place: { isSet: boolean; isThere: boolean },
  lastCopy: PlainDate | undefined,
  today: PlainDate,
): boolean {
  if (!place.isSet || lastCopy === today) return false;
  return !place.isThere || lastCopy === undefined || daysBetween(lastCopy, today) > oldCopyDays;
}

/** Whether a daily backup is due: none was made today (or ever), and something was done since the last one. */
export function dailyIsDue(
  last: { day: PlainDate; seq: number } | undefined,
  now: { day: PlainDate; seq: number },
): boolean {
  return last === undefined ? now.seq > 0 : now.day !== last.day && now.seq > last.seq;
}

/** Months after which a restore is to be rehearsed again. */
export const drillMonths = 12;

/** Whole months without a drill, since the last one or since the records began; undefined until a year has gone by. */
export function monthsWithoutDrill(
  last: PlainDate | undefined,
  began: PlainDate | undefined,
  today: PlainDate,
): number | undefined {
  const since = last ?? began;
  const months = since === undefined ? 0 : monthsBetween(since, today);
  return months >= drillMonths ? months : undefined;
}

/** What is said once a drill is due. */
export const drillWords = (months: number): string => `已 ${months} 个月没有演练过恢复`;
