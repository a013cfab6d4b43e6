import { gb2312, isBeyondGb2312 } from '../gb2312.ts';
import type { FontRole } from '../profile.ts';
import type { Paragraph, Run } from './model.ts';

/** The names by which faces of each kind go in Word, WPS and on Linux (仿宋体 is asked for, not 仿宋_GB2312). */
const FAMILIES: Record<FontRole, RegExp> = {
  fang: /仿宋|fangsong|^FZFS|^FZFSK/i,
  kai: /楷|kaiti|kaishu|^FZKT|^FZKai/i,
  hei: /黑体|^SimHei|^STHeiti|^Heiti|^FZHT|文泉驿.*黑|^Noto Sans CJK|^Source Han Sans/i,
  song: /^(新|中易)?宋体|^N?SimSun|书宋|报宋|^STSong|^FZSS|思源宋体|^Noto Serif CJK|^Source Han Serif/i,
  title: /小标宋|XiaoBiaoSong|大标宋|中宋|^STZhongsong|^FZXBS/i,
};

/** How the standard calls each kind of face. */
export const FACE_NAMES: Record<FontRole, string> = {
  fang: '仿宋体',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
  title: '小标宋体',
};

/** Whether a face of this name is of a kind. */
export const isFace = (name: string, role: FontRole) => FAMILIES[role].test(name.trim());

/** 16 as 三号; sizes without a name of their own in points. */
export function sizeName(points: number): string {
  const names: Record<number, string> = {
    42: '初号',
    36: '小初',
    26: '一号',
    24: '小一号',
    22: '二号',
    18: '小二号',
    16: '三号',
    15: '小三号',
    14: '四号',
    12: '小四号',
    10.5: '五号',
    9: '小五号',
  };
  return names[points] ?? `${points} 磅`;
}

/** Whether a run holds ideographs that every face has; characters beyond GB 2312 may well stand in another. */
export function hasPlainIdeographs({ text }: Paragraph, { from, to }: Run): boolean {
  for (const character of text.slice(from, to))
    if (character >= '\u4e00' && character <= '\u9fff' && gb2312().has(character)) return true;
  return false;
}

/** Whether a run holds any East Asian character. */
export const hasEastAsian = ({ text }: Paragraph, { from, to }: Run) =>
  /[\u2e80-\u9fff\uf900-\ufaff]/.test(text.slice(from, to));

/** Whether a face holds only the characters of GB 2312. */
export const isGb2312Face = (name: string) => /_GB2312|GB2312$/i.test(name);

/** The stretches of a run whose characters a GB 2312 face lacks. */
export function beyondStretches({ text }: Paragraph, { from, to }: Run): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = from;
  for (const character of text.slice(from, to)) {
    const end = at + character.length;
    const last = found.at(-1);
    if (isBeyondGb2312(character)) {
      if (last?.to === at) last.to = end;
      else found.push({ from: at, to: end });
    }
    at = end;
  }
  return found;
}
