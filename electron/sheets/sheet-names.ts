import { legal } from '#electron/values/xml-text.ts';

const LONGEST = 31;

/** Names that Excel takes: at most 31 characters, none of []:*?/\ nor a quote at either end, no `_x000D_`, each used once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      legal(name)
        .replace(/[[\]:*?/\\\p{Cc}]|_(?=x[0-9A-Fa-f]{4}_)/gu, '')
        .replace(/^'+|'+$/g, '')
        .trim() || '表';
    let given = plain.slice(0, LONGEST).toWellFormed();
    for (let count = 2; taken.has(given.toLowerCase()); count++) {
      const tail = `(${count})`;
      given = plain.slice(0, LONGEST - tail.length).toWellFormed() + tail;
    }
    taken.add(given.toLowerCase());
    return given;
  });
}
