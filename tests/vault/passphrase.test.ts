import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { makeRecoveryCode } from '#database/recovery-code.ts';
import { offerPassphrase, passphraseCount, typedAs } from '#features/vault/rules/passphrase.ts';
import { passphraseWords } from '#features/vault/rules/passphrase-words.ts';
import { passwordAdvice } from '#features/vault/rules/password.ts';
import { isRecoveryGroup, recoveryDigitsOf } from '#features/vault/rules/recovery-code.ts';

const draws = fc.array(fc.integer({ min: 0, max: passphraseWords.length - 1 }), {
  minLength: 4,
  maxLength: 4,
});

function offered(numbers: number[]) {
  const left = [...numbers];
  return offerPassphrase(() => left.shift() ?? 0);
}

describe('an offered pass-phrase', () => {
  it('is four words, remembered as Chinese and typed as pinyin', () => {
    const at = (word: string) => passphraseWords.findIndex((entry) => entry.word === word);
    const words = offered(['春风', '石桥', '火车', '豆腐'].map(at));
    expect(words.map(({ word }) => word)).toEqual(['春风', '石桥', '火车', '豆腐']);
    expect(typedAs(words)).toBe('chunfeng-shiqiao-huoche-doufu');
  });

  it('is one of 1.1 万亿, since no two draws are typed alike', () => {
    expect(passphraseCount).toBe(1024 ** 4);
    expect(new Set(passphraseWords.map((entry) => entry.pinyin)).size).toBe(1024);
    expect(new Set(passphraseWords.map(({ word }) => word)).size).toBe(1024);
  });

  it('is written with the letters of a plain keyboard, as the words are read', () => {
    const misread = passphraseWords.filter(
      (entry) => pinyin(entry.word, { toneType: 'none', v: true }).replaceAll(' ', '') !== entry.pinyin,
    );
    expect(misread).toEqual([]);
    expect(passphraseWords.filter((entry) => !/^[a-z]{4,}$/.test(entry.pinyin))).toEqual([]);
  });

  it('is always taken as a password', () => {
    fc.assert(
      fc.property(draws, (numbers) => {
        expect(passwordAdvice(typedAs(offered(numbers)))).toEqual([]);
      }),
    );
  });
});

describe('a group of a recovery code', () => {
  it('is taken as right wherever the code is a real one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (entropy) => {
        expect(makeRecoveryCode(entropy).split('-').every(isRecoveryGroup)).toBe(true);
      }),
    );
  });

  it('is found wrong by any one digit mistyped, and by any two neighbours swapped that differ', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => String(value * 11).padStart(6, '0'));
    fc.assert(
      fc.property(group, fc.nat(5), fc.nat(9), (digits, at, digit) => {
        fc.pre(digits[at] !== String(digit));
        expect(isRecoveryGroup(digits.slice(0, at) + digit + digits.slice(at + 1))).toBe(false);
      }),
    );
    fc.assert(
      fc.property(group, fc.nat(4), (digits, at) => {
        const [one = '', two = ''] = digits.slice(at, at + 2);
        fc.pre(one !== two);
        expect(isRecoveryGroup(digits.slice(0, at) + two + one + digits.slice(at + 2))).toBe(false);
      }),
    );
  });

  it.each([
    ['', false],
    ['12345', false],
    ['720885', true],
    ['720896', false],
    ['000000', true],
  ])('“%s” can be right: %s', (group, well) => {
    expect(isRecoveryGroup(group)).toBe(well);
  });

  it('is read from anything typed or pasted around the digits', () => {
    expect(recoveryDigitsOf('１２３ 456—789')).toBe('123456789');
  });
});
