import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { composeDocument } from '#documents/compose.ts';
import type { RedHeadDocument } from '#documents/document.ts';

/** What is done to a part's text. */
export type Edit = (xml: string) => string;

/** Replaces the first occurrence; a seed that finds nothing to change would prove nothing, so it throws. */
export const swap =
  (found: string | RegExp, replacement: string): Edit =>
  (xml) => {
    const result = xml.replace(found, replacement);
    if (result === xml) throw new Error(`nothing to swap: ${found}`);
    return result;
  };

/** Replaces every occurrence. */
export const swapAll =
  (found: string, replacement: string): Edit =>
  (xml) => {
    if (!xml.includes(found)) throw new Error(`nothing to swap: ${found}`);
    return xml.replaceAll(found, replacement);
  };

/** A file with parts edited, added (from '') or, where the edit gives '', left out. */
export function edited(bytes: Uint8Array, edits: Record<string, Edit | Edit[]>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, edit] of Object.entries(edits)) {
    let text = parts[path] ? strFromU8(parts[path]) : '';
    for (const one of [edit].flat()) text = one(text);
    if (text === '') delete parts[path];
    else parts[path] = strToU8(text);
  }
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts)) files[path] = [part, { mtime: new Date(2000, 0, 1) }];
  return zipSync(files);
}

/** A document with its body's XML edited. */
export const withBody = (document: RedHeadDocument, ...edits: Edit[]) =>
  edited(composeDocument(document), { 'word/document.xml': edits });

/** The paragraph that holds a text, edited as a whole. */
export const inParagraph =
  (text: string, edit: Edit): Edit =>
  (xml) => {
    const at = xml.indexOf(text);
    const from = xml.lastIndexOf('<w:p>', at);
    const to = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    if (at < 0 || from < 0) throw new Error(`no paragraph with ${text}`);
    return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
  };
