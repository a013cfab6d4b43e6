/** A birth month as one writes it (`1980.9`, `1980年9月`, `198009`, `1980-09`) as `YYYY-MM`; undefined where it names none. */
export function monthFromWords(words: string): string | undefined {
  const text = words.normalize('NFKC').replace(/\s+/g, '');
  const parts = /^(\d{4})[年.\-/](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  const month = Number(parts?.[2]);
  if (!parts || month < 1 || month > 12) return undefined;
  return `${parts[1]}-${String(month).padStart(2, '0')}`;
}
