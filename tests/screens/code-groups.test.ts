import { describe, expect, it } from 'vitest';
import { makeRecoveryCode } from '#database/recovery-code.ts';
import { emptyCode, isWholeCode, typedInto } from '../../renderer/code-groups.ts';

const code = makeRecoveryCode(new Uint8Array(16).fill(7));

describe('typing a recovery code group by group', () => {
  it('takes a whole code pasted into the first group, however it is written', () => {
    for (const written of [code, code.replaceAll('-', ' '), code.replaceAll('-', '')]) {
      const typed = typedInto(emptyCode, 0, written);
      expect(typed).toEqual(code.split('-'));
      expect(isWholeCode(typed)).toBe(true);
    }
  });

  it('lets what is too long for a group flow on into the next', () => {
    expect(typedInto(emptyCode, 0, '1234567').slice(0, 3)).toEqual(['123456', '7', '']);
    expect(typedInto(emptyCode, 7, '1234567')[7]).toBe('123456');
  });

  it('is not whole while a group is missing or mistyped', () => {
    const groups = code.split('-');
    expect(isWholeCode(groups.with(3, ''))).toBe(false);
    expect(isWholeCode(groups.with(3, String(Number(groups[3]) + 1).padStart(6, '0')))).toBe(false);
  });
});
