/** Which face and which rules of breaking a character follows. */
export type Script = 'east' | 'west' | 'space';

/** Marks that both scripts use; they follow the text around them. */
const SHARED = /[\u00b7\u00b0\u00b1\u00a7\u00d7\u00f7\u2010-\u2027\u2030-\u205e]/;

/** A character's script; a shared mark is East Asian where its run says so or East Asian text stands next to it. */
export function scriptOf(character: string, hinted: boolean, before: string, after: string): Script {
  if (character === ' ') return 'space';
  if (SHARED.test(character)) return hinted || isEast(before) || isEast(after) ? 'east' : 'west';
  return isEast(character) ? 'east' : 'west';
}

const isEast = (character: string) => {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x2000 && !SHARED.test(character);
};

/** These may stand beyond the line's end, as LibreOffice sets them. */
export const HANGING = /^[、，。；：！？]$/;
/** These begin no line (GB/T 15834-2011 5). */
export const NOT_FIRST = /^[）》〉】〕」』］｝〗”’％‰℃、，。；：！？·～]/;
/** These end none. */
export const NOT_LAST = /[（《〈【〔「『［｛〖“‘￥]$/;

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
const isWesternLetter = (character: string) => !isEast(character) && LETTER.test(character);

/** True where the two are parted by a fifth of their size: letters and digits by ideographs. */
export const isParted = (before: string, after: string) =>
  (HAN.test(before) && isWesternLetter(after)) || (isWesternLetter(before) && HAN.test(after));
