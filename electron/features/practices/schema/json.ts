/** Text read as JSON, or the line where it stops being JSON (undefined for its end). */
export type JsonReading = { ok: true; data: unknown } | { ok: false; line: number | undefined };

/** The line that the engine's message points to: by number, or by quoting what stands there. */
function lineIn(message: string, text: string): number | undefined {
  const line = /\(line (\d+) column/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const wrong = /^Unexpected token '(.)'/u.exec(message)?.[1];
  const snippet = /, (?:\.{3})?"([\s\S]*)"(?:\.{3})? is not valid JSON$/.exec(message)?.[1];
  const at = snippet === undefined ? -1 : text.indexOf(snippet);
  if (wrong === undefined || at < 0) return undefined;
  return text.slice(0, text.indexOf(wrong, at)).split('\n').length;
}

/** Reads JSON text, a byte order mark left aside, and says where it is broken. */
export function readJson(text: string): JsonReading {
  const plain = text.replace(/^\ufeff/u, '');
  try {
    return { ok: true, data: JSON.parse(plain) };
  } catch (problem) {
    return { ok: false, line: lineIn(problem instanceof Error ? problem.message : '', plain) };
  }
}
