import { birthMonthOfId, checkIdNumber, checkPhone } from './identity.ts';

/** What a roster entry says of a person, as far as it can be checked against itself. */
export type CheckedEntry = { birthMonth: string | undefined; idNumber: string | undefined; phone: string };

const monthWords = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** What in an entry wants checking, in sentences; an empty field is no fault. */
export function entryChecks(entry: CheckedEntry): string[] {
  const checks: string[] = [];
  const { idNumber, birthMonth, phone } = entry;
  if (idNumber === undefined) checks.push('身份证号码未登记。');
  else if (checkIdNumber(idNumber) !== 'ok') checks.push('身份证号码校验不符，请对照证件核对。');
  const monthOfId = idNumber && birthMonthOfId(idNumber);
  if (birthMonth && monthOfId && monthOfId !== birthMonth) {
    checks.push(`出生年月登记为${monthWords(birthMonth)}，身份证号码中是${monthWords(monthOfId)}。`);
  }
  if (phone !== '' && checkPhone(phone) !== 'ok')
    checks.push(`联系电话有 ${phone.length} 位，位数不对，请核对。`);
  return checks;
}

/** An identity number with the middle hidden: the area and the last two characters stay. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length < 9
    ? '*'.repeat(idNumber.length)
    : `${idNumber.slice(0, 6)}${'*'.repeat(idNumber.length - 8)}${idNumber.slice(-2)}`;
}

/** A telephone number with its middle hidden: 138****5678. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
