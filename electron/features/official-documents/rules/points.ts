import { chineseNumber } from '#electron/values/chinese-number.ts';

/** A number that somebody wrote before a point by hand: 1. 1、（1） 一、（一） ①. */
const BY_HAND =
  /^(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[）)][、.．]?|[一二三四五六七八九十]+[、.．]|\d{1,2}[、.．](?!\d)|[①-⑳])\s*/;

/** Several paragraphs as points numbered （一）（二） (GB/T 9704 7.3.3), whatever numbers they had; a single one as it is. */
export function asPoints(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return text;
  return lines.map((line, at) => `（${chineseNumber(at + 1)}）${line.replace(BY_HAND, '')}`).join('\n');
}
