import { randomBytes } from 'node:crypto';
import { vaultRefusals } from './errors.ts';

const groups = 8;
const digitsPerGroup = 6;

/** Makes a recovery code: 128 random bits as 8 groups of 6 digits, each divisible by 11 so that a slip names its group. */
export function makeRecoveryCode(entropy: Uint8Array = randomBytes(groups * 2)): string {
  const view = Buffer.from(entropy);
  return Array.from({ length: groups }, (_, index) =>
    String(view.readUInt16BE(index * 2) * 11).padStart(digitsPerGroup, '0'),
  ).join('-');
}

/** The 16 bytes of a recovery code as typed: any separators, full-width digits allowed; refuses the mistyped group by number. */
export function readRecoveryCode(typed: string): Uint8Array {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  if (digits.length !== groups * digitsPerGroup) throw vaultRefusals.incompleteRecoveryCode(digits.length);
  const entropy = Buffer.alloc(groups * 2);
  for (let index = 0; index < groups; index++) {
    const value = Number(digits.slice(index * digitsPerGroup, (index + 1) * digitsPerGroup)) / 11;
    if (!Number.isInteger(value) || value > 0xffff) throw vaultRefusals.mistypedRecoveryCode(index + 1);
    entropy.writeUInt16BE(value, index * 2);
  }
  return entropy;
}
