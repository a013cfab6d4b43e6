/** Groups of a recovery code. */
export const recoveryGroups = 8;

/** Digits of each group. */
export const recoveryDigits = 6;

/** The digits of a code as typed or pasted: any separators, full-width digits allowed. */
export const recoveryDigitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');

/** Whether a whole group can be right: each is a 16-bit number times 11, so that a slip of the pen names its group. */
export function isRecoveryGroup(group: string): boolean {
  const value = Number(group) / 11;
  return /^\d{6}$/.test(group) && Number.isInteger(value) && value <= 0xffff;
}
