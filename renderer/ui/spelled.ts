import { pinyin } from 'pinyin-pro';
import type { Person } from '#ui/people-match.ts';

/** Words with their pinyin and initials, so that they are found as people are; ü is written v, as it is typed. */
export const spelled = (id: string, name: string): Person => {
  const syllables = pinyin(name, { toneType: 'none', v: true, type: 'array' });
  return {
    id,
    name,
    pinyin: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
};
