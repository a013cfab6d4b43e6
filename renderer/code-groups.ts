import {
  isRecoveryGroup,
  recoveryDigits,
  recoveryDigitsOf,
  recoveryGroups,
} from '#features/vault/rules/recovery-code.ts';

/** No group typed yet. */
export const emptyCode: string[] = Array.from({ length: recoveryGroups }, () => '');

/** Whether every group is there and can be right. */
export const isWholeCode = (groups: string[]): boolean => groups.every(isRecoveryGroup);

/**
 * The groups after something was typed or pasted into one of them: what is too long for it flows on into the next, so
 * that a whole code may be pasted at once.
 */
export function typedInto(groups: string[], at: number, text: string): string[] {
  const digits = recoveryDigitsOf(text);
  if (digits.length <= recoveryDigits) return groups.with(at, digits);
  const rest = digits.slice(recoveryDigits);
  const next = groups.with(at, digits.slice(0, recoveryDigits));
  return at + 1 < groups.length ? typedInto(next, at + 1, rest) : next;
}
