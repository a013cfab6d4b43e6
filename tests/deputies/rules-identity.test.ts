import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthMonthOfId, checkIdNumber, checkPhone } from '#features/deputies/rules/identity.ts';

describe('the identity number', () => {
  it.each([
    ['53110919800910234X', 'ok'],
    ['53110919800910234x', 'ok'],
    ['532205196508248011', 'ok'],
    [' 532205 19650824 8011 ', 'ok'],
    ['530624196210227670', 'check-digit'],
    ['531516195806175700', 'check-digit'],
    ['532205196513248011', 'birth'],
    ['532205196502308011', 'birth'],
    ['532205196600008011', 'birth'],
    ['53220519650824801', 'length'],
    ['5322051965082480111', 'length'],
    ['532205650824801', 'length'],
    ['53220519650824801Y', 'length'],
    ['', 'length'],
  ] as const)('%s is %s', (text, expected) => {
    expect(checkIdNumber(text)).toBe(expected);
  });

  it('is never correct after one digit was changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        const digits = [...'532205196508248011'];
        digits[place] = String((Number(digits[place]) + step) % 10);
        expect(checkIdNumber(digits.join(''))).not.toBe('ok');
      }),
    );
  });

  it.each([
    ['53110919800910234X', '1980-09'],
    ['530624196210227670', '1962-10'],
    ['532205196513248011', undefined],
    ['5322051965', undefined],
  ])('%s tells the birth month %s', (text, expected) => {
    expect(birthMonthOfId(text)).toBe(expected);
  });
});

describe('the telephone number', () => {
  it.each([
    ['13465279788', 'ok'],
    ['134 6527 9788', 'ok'],
    ['134-6527-9788', 'ok'],
    ['+8613465279788', 'ok'],
    ['0870-2812345', 'ok'],
    ['（010）62281234', 'ok'],
    ['2812345', 'ok'],
    ['1876493148', 'length'],
    ['134652797881', 'length'],
    ['120', 'length'],
    ['', 'length'],
    ['134652O9788', 'characters'],
    ['同上', 'characters'],
  ] as const)('%s is %s', (text, expected) => {
    expect(checkPhone(text)).toBe(expected);
  });
});
