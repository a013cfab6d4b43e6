import type { Cell } from '#electron/values/sheet.ts';

/** A cell's words: what is seen, without surrounding white space; a number with all its digits, a failed formula nothing. */
export function textOf(cell: Cell): string {
  if (cell.kind === 'error') return '';
  const text = cell.kind === 'number' ? String(Number(cell.number.toPrecision(15))) : cell.written;
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Text without any white space and with full-width forms folded, for comparing. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/gu, '');
}
