import {
  addDays,
  isPlainDate,
  type PlainDate,
  partsOf,
  plainDate,
  weekdayOf,
} from '#electron/values/plain-date.ts';

const spoken: Record<string, number> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
};
const weekdays = '一二三四五六日';

/** Digits and signs as one keyboard writes them: full-width figures and the many dots, dashes and strokes become plain. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[。．·/\\、\-—–]/g, '.')
    .replace(/[号號]$/, '日');
}

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** A day of week named as 周三, 上周五, 下周一; the week begins on Monday. */
function ofWeek(text: string, today: PlainDate): PlainDate | undefined {
  const parts = /^(上上|上|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text);
  if (!parts) return undefined;
  const day = weekdays.indexOf(parts[2] === '天' ? '日' : (parts[2] ?? '')) + 1;
  const weeks = { 上上: -2, 上: -1, 下: 1 }[parts[1] ?? ''] ?? 0;
  return addDays(today, weeks * 7 + day - weekdayOf(today));
}

/**
 * The day that someone at the counter wrote: `3.6`, `3月6日`, `25.3.6`, `2025-03-06`, `20250306`, `0306`, `6日`, 昨天, 上周五.
 * A month and day alone are of `year` (today's where not given), a day alone of today's month; undefined where the words name no day.
 */
export function dateFromWords(
  words: string,
  today: PlainDate,
  year = partsOf(today).year,
): PlainDate | undefined {
  const text = plain(words);
  if (isPlainDate(words.trim())) return words.trim();
  const offset = spoken[text];
  if (offset !== undefined) return addDays(today, offset);
  const weekday = ofWeek(text, today);
  if (weekday) return weekday;
  const full =
    /^(\d{4}|\d{2})[年.](\d{1,2})[月.](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) return plainDate(fullYear(full[1] ?? ''), Number(full[2]), Number(full[3]));
  const short = /^(\d{1,2})[月.](\d{1,2})日?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (short) return plainDate(year, Number(short[1]), Number(short[2]));
  const alone = /^(\d{1,2})日$/.exec(text);
  return alone ? plainDate(partsOf(today).year, partsOf(today).month, Number(alone[1])) : undefined;
}

/** A birth month as one writes it (`1980.9`, `1980年9月`, `198009`, `1980-09`) as `YYYY-MM`; undefined where it names none. */
export function monthFromWords(words: string): string | undefined {
  const text = words.normalize('NFKC').replace(/\s+/g, '');
  const parts = /^(\d{4})[年.\-/](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  const month = Number(parts?.[2]);
  if (!parts || month < 1 || month > 12) return undefined;
  return `${parts[1]}-${String(month).padStart(2, '0')}`;
}
