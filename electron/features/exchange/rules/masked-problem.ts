import { masked } from '#electron/values/masked.ts';
import { person } from '#features/deputies/fields.ts';

const { idNumber, phone } = person.fields;

/** The masked field that a problem is about, by what its code begins with. */
const fieldsByCode = { id: idNumber, phone };

const hidden = (kind: string, text: string) => `“${masked(kind, text.slice(1, -1))}”`;

/** A text out of a workbook as it is shown: what is as long as an identity number or a mobile's, with its middle hidden. */
export const maskedText = (text: string): string =>
  text
    .replace(/\d{14,}[\dXx]/gu, (number) => masked(idNumber.kind, number))
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/gu, (number) => masked(phone.kind, number));

/**
 * A problem as it is shown and exported: in what it says of its cell, the number that is quoted is masked as its field is, and
 * whatever else is as long as a personal number has its middle hidden. The cell is found by sheet, row and column.
 */
export function maskedProblem<P extends { code: string; message: string }>(problem: P): P {
  const { code, message } = problem;
  // of lost digits, 5.31516E+17 says nothing; written out they are as long as a number
  const [, of] = code === 'id-lost-digits' ? [] : (/^(id|phone)-/.exec(code) ?? []);
  const field = fieldsByCode[of as keyof typeof fieldsByCode];
  const quoted = field ? message.replace(/“[^”]*”/gu, (text) => hidden(field.kind, text)) : message;
  return { ...problem, message: maskedText(quoted) };
}
