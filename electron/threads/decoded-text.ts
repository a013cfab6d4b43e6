const UTF8_BOM = [0xef, 0xbb, 0xbf];

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The character set that a web page names in its head, or an XML file in its first line. */
function namedCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /<\?xml[^>]*\bencoding=["']([\w-]+)/i.exec(head) ?? /\bcharset=["']?([\w-]+)/i.exec(head);
  return name?.[1];
}

/**
 * A file's characters: by its byte order mark, by the character set it names, else as UTF-8, else as GB18030, in which
 * Chinese systems save their text. Undefined where it is none of these from end to end.
 */
export function decodedText(bytes: Uint8Array): string | undefined {
  if (begins(bytes, UTF8_BOM)) return strictly('utf-8', bytes);
  if (begins(bytes, [0xff, 0xfe])) return strictly('utf-16le', bytes);
  if (begins(bytes, [0xfe, 0xff])) return strictly('utf-16be', bytes);
  const charset = namedCharset(bytes);
  const named = charset === undefined ? undefined : namedText(charset, bytes);
  return named ?? strictly('utf-8', bytes) ?? strictly('gb18030', bytes);
}

/** Files often name a set in which they were not saved; then the bytes decide. */
function namedText(charset: string, bytes: Uint8Array): string | undefined {
  const wide = /^gb/i.test(charset) ? 'gb18030' : charset;
  return wide === 'gb18030' && strictly('utf-8', bytes) !== undefined
    ? strictly('utf-8', bytes)
    : strictly(wide, bytes);
}
