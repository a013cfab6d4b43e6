/**
 * Characters that stand for something while a template is filled, chosen among those that neither the template nor the
 * data holds, so that no value can be taken for a tag.
 */
export type Signs = {
  /** Around a tag's number. */
  open: string;
  close: string;
  /** In a paragraph that goes once its tags have done their work. */
  gone: string;
  /** A line break and a tab within a value. */
  line: string;
  tab: string;
};

/** The private use area, which no Chinese text needs. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** Signs that occur in none of the texts. */
export function chooseSigns(texts: Iterable<string>): Signs {
  const taken = new Set<string>();
  for (const text of texts) for (const sign of text.match(/[\ue000-\uf8ff]/g) ?? []) taken.add(sign);
  const free: string[] = [];
  for (let code = FIRST; code <= LAST && free.length < 5; code += 1)
    if (!taken.has(String.fromCharCode(code))) free.push(String.fromCharCode(code));
  const [open, close, gone, line, tab] = free;
  if (!open || !close || !gone || !line || !tab) throw new Error('the private use area is full');
  return { open, close, gone, line, tab };
}
