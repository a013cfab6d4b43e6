import { pinyin } from 'pinyin-pro';

/** A name's pinyin as syllables and initials, the surname read as surnames are (单 is shàn); ü is written v, as it is typed. */
export function spell(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', surname: 'head', v: true, type: 'array' });
  return {
    pinyin: syllables.join(' '),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
}
