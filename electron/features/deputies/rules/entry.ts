import { birthMonthOfId, checkIdNumber, checkPhone } from './identity.ts';

/** What a roster entry says of a person, as far as it can be checked against itself. */
export type CheckedEntry = {
  birthMonth?: string | undefined;
  idNumber?: string | undefined;
  phone: string;
};

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
