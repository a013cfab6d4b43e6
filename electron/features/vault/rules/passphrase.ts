import { type PassphraseWord, passphraseWords } from './passphrase-words.ts';

/** Words in an offered pass-phrase. */
export const passphraseLength = 4;

/** How many different pass-phrases may be offered: 1,024⁴, about 1.1 万亿. */
export const passphraseCount = passphraseWords.length ** passphraseLength;

/** A pass-phrase of four everyday words; `draw` answers a whole number from 0 to below the one given, each as likely. */
export function offerPassphrase(draw: (below: number) => number): PassphraseWord[] {
  return Array.from({ length: passphraseLength }, () => {
    const drawn = passphraseWords[draw(passphraseWords.length)];
    if (!drawn) throw new Error('draw answered a number outside its range');
    return drawn;
  });
}

/** What is typed for a pass-phrase: its pinyin, since password fields let no Chinese be entered. */
export const typedAs = (words: readonly PassphraseWord[]): string =>
  words.map(({ pinyin }) => pinyin).join('-');
