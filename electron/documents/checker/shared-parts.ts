import { parseXml, type XmlPart } from './xml-tree.ts';

/** Parts that many documents have alike, and nobody's words stand in: styles, fonts, numbering, settings, lists of parts. */
const ALIKE =
  /(^|\/)(styles|fontTable|numbering|settings|webSettings|theme\d*|\[Content_Types\])\.xml$|\.rels$/;

/** Characters of XML that are kept as trees, all together. */
const KEPT_CHARACTERS = 1_000_000;

const kept = new Map<string, XmlPart>();
let characters = 0;

/** A part's tree; one that a document before had alike is not read again. Throws an `XmlError`, as `parseXml` does. */
export function partOf(name: string, source: string): XmlPart {
  if (!ALIKE.test(name) || source.length > KEPT_CHARACTERS / 4) return parseXml(source);
  const known = kept.get(source);
  if (known) return known;
  const part = parseXml(source);
  if (characters + source.length > KEPT_CHARACTERS) {
    kept.clear();
    characters = 0;
  }
  kept.set(source, part);
  characters += source.length;
  return part;
}
