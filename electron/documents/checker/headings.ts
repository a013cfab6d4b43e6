import { readChineseNumber } from '#electron/values/chinese-number.ts';
import type { Paragraph } from './model.ts';

/** The mark that begins a heading or an item: its level, number, and how it is written. */
export type HeadMark = {
  level: 1 | 2 | 3 | 4;
  ordinal: number;
  from: number;
  to: number;
  written: string;
  /** Made by the word processor, and not in the text. */
  automatic?: true;
};

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

/** The mark of a paragraph, typed or made by the word processor. */
export function headMarkIn({ text, listMark }: Paragraph): HeadMark | undefined {
  const typed = headMarkOf(text);
  if (typed || !listMark) return typed;
  const made = headMarkOf(listMark);
  return made && { ...made, from: 0, to: 0, automatic: true };
}
