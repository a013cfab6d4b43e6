import { masked } from '#electron/values/masked.ts';

const hidden = (kind: string, text: string) => `“${masked(kind, text.slice(1, -1))}”`;

/** A text out of a workbook as it is shown: what is as long as an identity number or a mobile's, with its middle hidden. */
export const maskedText = (text: string): string =>
  text
    .replace(/\d{14,}[\dXx]/gu, (number) => masked('identity-number', number))
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/gu, (number) => masked('phone', number));

/**
 * A problem as it is shown: in what it says of its cell, a personal number that is quoted, and whatever else is as long as an
 * identity number, with its middle hidden. The list that is exported says it whole.
 */
export function maskedProblem<P extends { code: string; message: string }>(problem: P): P {
  const { code, message } = problem;
  // of lost digits, 5.31516E+17 says nothing; written out they are as long as a number
  const [, of] = code === 'id-lost-digits' ? [] : (/^(id|phone)-/.exec(code) ?? []);
  const kind = of === 'phone' ? 'phone' : 'identity-number';
  const quoted = of ? message.replace(/“[^”]*”/gu, (text) => hidden(kind, text)) : message;
  const hiding = quoted.replace(/\d{14,}[\dXx]/gu, (number) => masked('identity-number', number));
  return { ...problem, message: hiding };
}
