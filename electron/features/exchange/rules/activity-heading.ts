import { dayBefore, preparedDay } from './dates.ts';
import { squeezed } from './text.ts';

/** An activity's head: 3月12日 / 代表履职能力培训 / （学习培训）; `kind` is empty where none is written. */
export type ActivityHeading = { day: string; title: string; kind: string };

/** True for the head of an activity's column: a day and what took place, in one cell or in rows one over the other. */
export function isActivityHeading(heading: string): boolean {
  return activityHeading(heading) !== undefined;
}

/**
 * Whether a piece of text is written like a day, or a period of days, and nothing else; the year may stand elsewhere, and
 * the calendar need not have it.
 */
function isDay(text: string): boolean {
  const found = dayBefore(preparedDay(text), { year: 2000 });
  return found !== undefined && /^\s*[.。,，:：]?$/u.test(found.rest);
}

/** A day that the calendar has. */
const isTrueDay = (text: string) =>
  isDay(text) && !('problem' in (dayBefore(preparedDay(text), { year: 2000 })?.reading ?? { problem: '' }));

/** Brackets in which an activity's kind stands; those around a weekday belong to the day. */
const KIND = /\(([^()]*)\)\s*$/u;
const WEEKDAY = /\((?:星期|周|礼拜)[一二三四五六日天]\)/gu;

/** Kinds of activities by the words that practices share. */
const USUAL_KINDS = new Set([
  ...['人代会', '主席团会议', '小组活动', '评议', '学习培训', '专题调研', '调研', '视察', '执法检查', '座谈'],
  ...['走访', '接待选民', '联系选民', '述职', '票决'],
]);

/** What a head must hold somewhere to name a day at all. */
const ANY_DAY = /\d\s*[年月日号./、-]\s*\d|\d{8}|\d\s*月|[一二三四五六七八九十]\s*[月日]|[a-z]{3}[- ]\d/iu;
const LONGEST = 120;

/** A quick look whether a text could name a day at all. */
export const namesADay = (text: string): boolean =>
  text.length <= LONGEST && ANY_DAY.test(text.normalize('NFKC'));

/** Parts an activity's head; undefined where it has no day or says nothing of what took place. */
export function activityHeading(heading: string): ActivityHeading | undefined {
  if (!namesADay(heading)) return undefined;
  const lines = heading
    .normalize('NFKC')
    .replace(WEEKDAY, '')
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (let count = 1; count < lines.length; count++) {
    const day = lines.slice(0, count).join('');
    if (isDay(day)) return named(day, lines.slice(count));
  }
  const at = lines.findIndex(isDay);
  if (at > 0) {
    const others = lines.toSpliced(at, 1);
    return named(lines[at] ?? '', others);
  }
  return inOneLine(lines.join(''));
}

/** 3月12日代表培训(学习培训): the longest beginning that is a day. */
function inOneLine(line: string): ActivityHeading | undefined {
  if (isDay(line)) return undefined;
  for (let length = Math.min(line.length - 1, 40); length >= 3; length--) {
    const day = line.slice(0, length);
    const rest = line.slice(length);
    if (!day.includes('(') && !/^[\d.日号]/u.test(rest.trim()) && isTrueDay(day)) return named(day, [rest]);
  }
  return undefined;
}

/** Of two lines that name an activity the one that is a usual kind is its kind; where both or neither is, none is made of them. */
function withKind(lines: readonly string[]): string[] {
  const kinds = lines.filter((line) => USUAL_KINDS.has(line));
  const [kind] = kinds;
  return lines.length < 2 || kind === undefined || kinds.length > 1
    ? [...lines]
    : [...lines.filter((line) => line !== kind), `(${kind})`];
}

function named(day: string, lines: readonly string[]): ActivityHeading | undefined {
  const told = KIND.test(lines.join('')) ? lines : withKind(lines);
  const text = squeezed(told.join('')).replace(/^[:：,，、.。-]+/u, '');
  const kind = KIND.exec(text)?.[1] ?? '';
  const title = text.replace(KIND, '');
  return title.length < 2 ? undefined : { day: day.trim(), title, kind };
}
