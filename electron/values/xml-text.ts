// XML 1.0 has no way to carry these: controls, lone surrogates, U+FFFE and U+FFFF.
const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most that a cell of a workbook holds, in UTF-16 units (Excel's specification). */
export const longestCell = 32_767;

/** Text without the characters that XML cannot carry. */
export const legal = (text: string): string => text.replace(ILLEGAL, '');

/** Text as it stands between tags or in an attribute. */
export const escaped = (text: string): string =>
  legal(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

/** Text in which a workbook's reader takes no `_x000D_` for a character: its first sign is written as `_x005F_` (ST_Xstring). */
const withoutCodes = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/**
 * Text for a workbook's cell, name or property before its tags' marks are escaped, by a library or by `escaped`. One that is
 * longer than a cell is cut, and says at its end how much is left out.
 */
export function cellText(text: string): string {
  const plain = legal(text);
  if (plain.length <= longestCell) return withoutCodes(plain);
  const room = longestCell - 40;
  const kept = plain
    .slice(0, room)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  return withoutCodes(`${kept}……（太长，余下 ${plain.length - kept.length} 个字请在履职台里看）`);
}
