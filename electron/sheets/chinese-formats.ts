/**
 * Number formats 27–36 and 50–58 mean dates in a Chinese Excel and are never written into the file; the library knows
 * only the others. [MS-OI29500 §2.1.739, zh-cn]
 */
const CHINESE_DATES = new Map<string, number[]>([
  ['yyyy"年"m"月"', [27, 36, 50, 52, 57]],
  ['m"月"d"日"', [28, 29, 51, 53, 54, 58]],
  ['m-d-yy', [30]],
  ['yyyy"年"m"月"d"日"', [31]],
]);

/** The style part with the Chinese built-in date formats spelt out, so that their numbers are read as dates. */
export function chineseDateFormats(stylesXml: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(stylesXml);
  const missing = [...CHINESE_DATES].flatMap(([code, ids]) =>
    ids
      .filter((id) => !text.includes(`<numFmt numFmtId="${id}"`))
      .map((id) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`),
  );
  const formats = missing.join('');
  const completed = /<numFmts\b[^>]*[^/]>/.test(text)
    ? text.replace(/<numFmts\b[^>]*>/, (opening) => opening + formats)
    : text.replace(/<styleSheet\b[^>]*>/, (opening) => `${opening}<numFmts>${formats}</numFmts>`);
  return new TextEncoder().encode(completed);
}
