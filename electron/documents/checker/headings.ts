import { readChineseNumber } from '#electron/values/chinese-number.ts';

/** The mark that begins a heading or an item: its level, number, and how it is written. */
export type HeadMark = { level: 1 | 2 | 3 | 4; ordinal: number; from: number; to: number; written: string };

const CHINESE = '[一二三四五六七八九十]{1,3}';

const FORMS: { level: HeadMark['level']; pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(\\s*)(${CHINESE}) ?[、.．,，]`) },
  { level: 2, pattern: new RegExp(`^(\\s*)[（(] ?(${CHINESE}) ?[）)] ?[、.．,，]?`) },
  { level: 3, pattern: /^(\s*)(\d{1,2}) ?[.．、,，](?!\d)/ },
  { level: 4, pattern: /^(\s*)[（(] ?(\d{1,2}) ?[）)] ?[、.．,，]?/ },
];

/** The mark a paragraph begins with; undefined where it begins with none (GB/T 9704-2012 7.3.3). */
export function headMarkOf(text: string): HeadMark | undefined {
  for (const { level, pattern } of FORMS) {
    const [whole, space = '', number = ''] = pattern.exec(text) ?? [];
    const ordinal = whole === undefined ? undefined : readChineseNumber(number);
    if (whole === undefined || ordinal === undefined) continue;
    const from = space.length;
    return { level, ordinal, from, to: whole.length, written: text.slice(from, whole.length) };
  }
  return undefined;
}
