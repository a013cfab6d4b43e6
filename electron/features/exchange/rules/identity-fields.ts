import type { Cell } from '#electron/values/sheet.ts';
import { birthMonthOfId, checkIdNumber, checkPhone } from '#features/deputies/rules/identity.ts';
import { preparedDay, readDate } from './dates.ts';
import { AS_WRITTEN, type Problem, problemAt } from './problem.ts';
import { cellOf, type Row, wordsOf } from './rows.ts';
import { squeezed, textOf } from './text.ts';

/** From here on Excel has dropped digits: it keeps fifteen. */
const FIRST_LOSSY_NUMBER = 1e15;

/** 5.30122E+17 as text: what a number looked like when it was copied, its digits gone. */
const isScientific = (words: string) => /^\d(\.\d+)?E\+?\d+$/i.test(squeezed(words));

/** What Excel puts before a number to keep it as text, and other programs write out. */
const withoutApostrophe = (text: string) => text.replace(/^['‘’`]+/u, '');

/** The identity number of a row. One that fails its check is reported and kept as written; lost digits are not made up. */
export function idNumberOf(row: Row, problems: Problem[]): string | undefined {
  const cell = cellOf(row, 'idNumber');
  if (
    (cell.kind === 'number' && cell.number >= FIRST_LOSSY_NUMBER) ||
    isScientific(wordsOf(row, 'idNumber'))
  ) {
    const message = `身份证号码存成了数字，显示为“${cell.written}”，末几位已经丢失，该格未导入；请把单元格设为文本格式，对照身份证重新填写。`;
    problems.push(problemAt(row, 'idNumber', 'refused', 'id-lost-digits', message));
    return undefined;
  }
  const number = withoutApostrophe(squeezed(wordsOf(row, 'idNumber'))).toUpperCase();
  if (number === '') return undefined;
  const check = checkIdNumber(number);
  if (check === 'ok' && !number.endsWith('000')) return number;
  if (number.endsWith('000')) {
    const message = `身份证号码“${number}”末三位都是0，可能是存成数字时丢失了末几位，${AS_WRITTEN}；请对照身份证改正。`;
    problems.push(problemAt(row, 'idNumber', 'check', 'id-zeros', message));
    return number;
  }
  const reason: Record<string, string> = {
    length: '不是18位',
    birth: '其中的出生日期不存在',
    'check-digit': '末位校验不符，可能抄错了一位',
  };
  const message = `身份证号码“${number}”${reason[check]}，${AS_WRITTEN}；请对照身份证改正。`;
  problems.push(problemAt(row, 'idNumber', 'check', `id-${check}`, message));
  return number;
}

/** The telephone number of a row as written, without an apostrophe before it; one whose digits are gone is left out. */
export function phoneWritten(row: Row, problems: Problem[]): string {
  const phone = withoutApostrophe(squeezed(wordsOf(row, 'phone')));
  if (!isScientific(phone)) return phone;
  const message = `联系电话存成了“${phone}”，末几位已经丢失，该格未导入；请把单元格设为文本格式，重新填写。`;
  problems.push(problemAt(row, 'phone', 'refused', 'phone-lost-digits', message));
  return '';
}

/** The telephone number of a deputy, kept as written even where it is reported. */
export function phoneOf(row: Row, problems: Problem[]): string {
  const phone = phoneWritten(row, problems);
  const checks = phone === '' ? [] : phone.split(/[/,、;]/u).map(checkPhone);
  if (checks.includes('characters')) {
    const message = `联系电话“${phone}”含有数字以外的字，${AS_WRITTEN}；请核对改正。`;
    problems.push(problemAt(row, 'phone', 'check', 'phone-characters', message));
  } else if (checks.includes('length')) {
    const count = phone.replace(/\D/gu, '').length;
    const message = `联系电话“${phone}”有${count}位，手机号码应为11位，${AS_WRITTEN}；请核对改正。`;
    problems.push(problemAt(row, 'phone', 'check', 'phone-length', message));
  }
  return phone;
}

/** A birth month `YYYY-MM`; or the two months it can mean, as 1980.1 does after Excel dropped its last zero; or why there is none. */
type MonthReading = { month: string } | { either: [string, string] } | { problem: 'blank' | 'unreadable' };

const YEAR_MONTH = /^((?:19|20)\d{2})[年./-]?(0?[1-9]|1[0-2])月?(?:生|出生)?$/;

/** Reads the birth month from 1980.09, 1981年4月, 1962-10, 198009, a full date or an Excel serial. */
export function readBirthMonth(cell: Cell): MonthReading {
  if (cell.kind === 'empty' || cell.kind === 'error') return { problem: 'blank' };
  const text = squeezed(
    cell.kind === 'number' && /^\d{4}\.\d{2}$/.test(cell.written) ? cell.written : preparedDay(textOf(cell)),
  );
  if (cell.kind === 'number' && /^\d{4}\.1$/.test(text))
    return { either: [`${text.slice(0, 4)}-10`, `${text.slice(0, 4)}-01`] };
  const [, year, month = ''] = YEAR_MONTH.exec(text) ?? [];
  if (year !== undefined) return { month: `${year}-${month.padStart(2, '0')}` };
  const day = readDate(cell);
  if ('either' in day) {
    const [one, other] = [day.either[0].slice(0, 7), day.either[1].slice(0, 7)];
    return one === other ? { month: one } : { either: [one, other] };
  }
  return 'date' in day ? { month: day.date.slice(0, 7) } : { problem: 'unreadable' };
}

/** The birth month of a row; where it contradicts a correct identity number the roster's own month stays and is reported. */
export function birthMonthOf(
  row: Row,
  idNumber: string | undefined,
  problems: Problem[],
): string | undefined {
  const reading = readBirthMonth(cellOf(row, 'birthMonth'));
  const words = wordsOf(row, 'birthMonth');
  const ofId =
    idNumber !== undefined && checkIdNumber(idNumber) === 'ok' ? birthMonthOfId(idNumber) : undefined;
  if ('problem' in reading) {
    if (reading.problem === 'blank') return undefined;
    const message = `出生年月“${words}”看不懂，该格未导入；请改成如 1980-09 的写法。`;
    problems.push(problemAt(row, 'birthMonth', 'check', 'birth-unreadable', message));
    return undefined;
  }
  if ('either' in reading) {
    if (ofId !== undefined && reading.either.includes(ofId)) return ofId;
    const [one, other] = reading.either.map(chineseMonth);
    const message = `出生年月“${words}”分不清是${one}还是${other}，该格未导入；请改成文本重新填写。`;
    problems.push(problemAt(row, 'birthMonth', 'check', 'birth-ambiguous', message));
    return undefined;
  }
  if (ofId !== undefined && ofId !== reading.month) {
    const message = `出生年月“${words}”与身份证号码中的${chineseMonth(ofId)}不一致，已按名册的${chineseMonth(reading.month)}导入；请对照身份证核对。`;
    problems.push(problemAt(row, 'birthMonth', 'check', 'birth-contradicts-id', message));
  }
  return reading.month;
}

const chineseMonth = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
