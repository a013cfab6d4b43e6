/** The order of a font's parts in the file format (ECMA-376 §18.8.22); the library writes another, which strict readers refuse. */
const ORDER = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

/** The style part with every font's parts in the order of the file format. */
export function fontsInOrder(stylesXml: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(stylesXml);
  const ordered = text.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const parts = inner.match(/<[^>]+\/>/g) ?? [];
    const place = (part: string) => ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
    return `<font>${parts.toSorted((one, other) => place(one) - place(other)).join('')}</font>`;
  });
  return new TextEncoder().encode(ordered);
}
