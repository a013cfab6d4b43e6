import { masked } from '#electron/values/masked.ts';

const hidden = (kind: string, text: string) => `“${masked(kind, text.slice(1, -1))}”`;

/**
 * What is wrong in a cell, for a terminal, which keeps what it showed: a personal number that is quoted, and whatever else is
 * as long as an identity number, with its middle hidden.
 */
export function maskedProblem({ code, message }: { code: string; message: string }): string {
  const [, of] = /^(id|phone)-/.exec(code) ?? [];
  const kind = of === 'phone' ? 'phone' : 'identity-number';
  const quoted = of ? message.replace(/“[^”]*”/gu, (text) => hidden(kind, text)) : message;
  return quoted.replace(/\d{14,}[\dXx]/gu, (number) => masked('identity-number', number));
}
