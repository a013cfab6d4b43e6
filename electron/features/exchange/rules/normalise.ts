import { squeezed } from './text.ts';

/** 汉 is 汉族; what already ends in 族 or 人, or is no people's name, stays. */
export function ethnicityOf(text: string): string {
  const word = squeezed(text);
  return word === '' || /[族人]$|其他/u.test(word) ? word : `${word}族`;
}

const PARTIES = new Map([
  ['党员', '中共党员'],
  ['中共', '中共党员'],
  ['共产党员', '中共党员'],
  ['中国共产党', '中共党员'],
  ['中国共产党员', '中共党员'],
  ['中国共产党党员', '中共党员'],
  ['预备党员', '中共预备党员'],
  ['团员', '共青团员'],
  ['无党派', '无党派人士'],
]);

/** 党员 is 中共党员, 团员 is 共青团员; other words stay. */
export function partyOf(text: string): string {
  const word = squeezed(text);
  return PARTIES.get(word) ?? word;
}

/** 男 or 女; undefined for anything else that is written, empty where nothing is. */
export function sexOf(text: string): '男' | '女' | '' | undefined {
  const word = squeezed(text).replace(/性$/u, '');
  return word === '男' || word === '女' || word === '' ? word : undefined;
}

/** True for √ or 是, false for × or 否, undefined where neither is written. */
export function yesOrNo(text: string): boolean | undefined {
  const word = squeezed(text);
  if (/^([√✓✔☑]|是|有|已转办?|已转交|[Yy])$/u.test(word)) return true;
  return /^([×✗✘xX]|否|无|未转办?|未转交|[Nn])$/u.test(word) ? false : undefined;
}
