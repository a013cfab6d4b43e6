import { documentMonth, isPlainDate } from '#electron/values/plain-date.ts';

/** What is wrong with an identity number: its length or characters, the birth date inside it, or its last digit. */
export type IdNumberCheck = 'ok' | 'length' | 'check-digit' | 'birth';

/** What is wrong with a telephone number. */
export type PhoneCheck = 'ok' | 'length' | 'characters';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

const withoutSpace = (text: string) => text.replace(/\s/gu, '');

/** The number's birth date as `YYYY-MM-DD`, which need not be a day of the calendar. */
const birthDateOf = (id: string) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

function checkCharacterOf(firstSeventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(firstSeventeen[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Checks an 18-character citizen identity number (GB 11643-1999, check character by ISO 7064 MOD 11-2). */
export function checkIdNumber(text: string): IdNumberCheck {
  const id = withoutSpace(text).toUpperCase();
  if (!/^\d{17}[\dX]$/.test(id)) return 'length';
  if (!isPlainDate(birthDateOf(id))) return 'birth';
  return checkCharacterOf(id.slice(0, 17)) === id[17] ? 'ok' : 'check-digit';
}

/** The birth month `YYYY-MM` inside an identity number, or undefined where its birth date is no day of the calendar. */
export function birthMonthOfId(text: string): string | undefined {
  const id = withoutSpace(text);
  const date = birthDateOf(id);
  return /^\d{17}[\dXx]$/.test(id) && isPlainDate(date) ? date.slice(0, 7) : undefined;
}

/**
 * Checks a telephone number: a mobile of 11 digits beginning with 1, or a landline of 7 or 8 digits with or without
 * its area code. Spaces, hyphens and brackets between digits do not matter.
 */
export function checkPhone(text: string): PhoneCheck {
  const digits = text.replace(/[\s\-－—()（）]/gu, '').replace(/^(\+?86)(?=1\d{10}$)/, '');
  if (!/^\d*$/.test(digits)) return 'characters';
  const isMobile = /^1\d{10}$/.test(digits);
  const isLandline = /^(0\d{2,3})?[2-8]\d{6,7}$/.test(digits);
  return isMobile || isLandline ? 'ok' : 'length';
}

/** What a roster entry says of a person, as far as it can be checked against itself. */
type CheckedEntry = {
  birthMonth?: string | undefined;
  idNumber?: string | undefined;
  phone: string;
};

/** What in an entry wants checking, in sentences; an empty field is no fault. */
export function entryChecks(entry: CheckedEntry): string[] {
  const checks: string[] = [];
  const { idNumber, birthMonth, phone } = entry;
  if (idNumber === undefined) checks.push('身份证号码未登记。');
  else if (checkIdNumber(idNumber) !== 'ok') checks.push('身份证号码校验不符，请对照证件核对。');
  const monthOfId = idNumber && birthMonthOfId(idNumber);
  if (birthMonth && monthOfId && monthOfId !== birthMonth) {
    checks.push(`出生年月登记为${documentMonth(birthMonth)}，身份证号码中是${documentMonth(monthOfId)}。`);
  }
  if (phone !== '' && checkPhone(phone) !== 'ok')
    checks.push(`联系电话有 ${phone.length} 位，位数不对，请核对。`);
  return checks;
}
