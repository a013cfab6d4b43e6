const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control and direction characters are what is removed
const invisible = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const fullWidth: Record<string, string> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};
const longest = { units: 80, bytes: 240 };

/**
 * A file name safe on Windows, UOS, Kylin and FAT32 from any text and an extension such as `.docx`: at most 80 UTF-16
 * units and 240 bytes, never empty, no path, no device name (reliability: Linux counts 255 bytes, not characters).
 */
export function safeFileName(text: string, extension = ''): string {
  const clean = trimEnds(
    text
      .normalize('NFC')
      .replace(invisible, '')
      .replace(/[<>:"/\\|?*]/g, (found) => fullWidth[found] ?? '')
      .replace(/\s+/g, ' '),
  );
  const name = trimEnds(shortened(clean, extension)) || '未命名';
  const stem = name.split('.')[0]?.trim() ?? '';
  return `${reserved.test(stem) ? '_' : ''}${name}${extension}`;
}

const trimEnds = (text: string) => text.replace(/^[. ]+|[. ]+$/g, '');

function shortened(text: string, extension: string): string {
  // one unit is kept free for the underscore before a device name
  let units = extension.length + 1;
  let bytes = bytesOf(extension) + 1;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
    units += segment.length;
    bytes += bytesOf(segment);
    if (units > longest.units || bytes > longest.bytes) break;
    kept += segment;
  }
  return kept;
}

/** Length in UTF-8. */
const bytesOf = (text: string) =>
  [...text].reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0;
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
  }, 0);

/** Splits `通知.docx` into `通知` and `.docx`; a name without a short extension has an empty one. */
export function splitExtension(name: string): { stem: string; extension: string } {
  const found = /^(.+)(\.[A-Za-z0-9]{1,8})$/.exec(name);
  return found ? { stem: found[1] ?? name, extension: found[2] ?? '' } : { stem: name, extension: '' };
}
