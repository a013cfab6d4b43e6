import { strToU8, type Zippable, zipSync } from 'fflate';
import { escaped } from '#electron/values/xml-text.ts';
import { type Splice, spliced } from '../checker/splice.ts';
import type { Line } from './lines.ts';
import type { OwnTemplate } from './open.ts';
import { type Found, isMarkLine } from './pairs.ts';
import type { Signs } from './signs.ts';

/** A tag as the filling library reads it: its number between signs, and over what a loop or a condition goes. */
function written({ id, tag, mode }: Found, { open, close }: Signs): string {
  if (tag.kind === 'end') return `${open}/${id}${close}`;
  if (tag.kind === 'field' || tag.kind === 'image') return `${open}${id}${close}`;
  return `${open}#${id}[loopOver:"${mode}"]${close}`;
}

/** A line's tags written anew, each within the one `w:t` it begins in, however many runs it was split over. */
function lineSplices(line: Line, found: Found[], signs: Signs): Splice[] {
  const tags = found.filter(({ picture }) => !picture);
  const goes = isMarkLine(line, tags) && tags.every(({ mode }) => mode === 'paragraph');
  return line.pieces.flatMap(({ from, to, node }): Splice[] => {
    const within = tags.filter(({ tag }) => tag.from < to && tag.to > from);
    if (within.length === 0) return [];
    let text = '';
    let at = from;
    for (const one of within) {
      const { tag } = one;
      text += goes ? '' : line.text.slice(at, Math.max(at, tag.from));
      if (tag.from >= from) text += (goes && one === tags[0] ? signs.gone : '') + written(one, signs);
      at = tag.to;
    }
    text += goes ? '' : line.text.slice(Math.min(at, to), to);
    return [{ start: node.start, end: node.end, text: `<w:t xml:space="preserve">${escaped(text)}</w:t>` }];
  });
}

function pictureSplice(source: string, found: Found, signs: Signs): Splice[] {
  if (!found.picture) return [];
  const { start, openEnd } = found.picture.node;
  const text = source
    .slice(start, openEnd)
    .replace(/(\sdescr\s*=\s*)("[^"]*"|'[^']*')/, (_, name: string) => `${name}"${written(found, signs)}"`);
  return [{ start, end: openEnd, text }];
}

const utf8 = (source: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${source.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, '')}`;

/** Parts that the library looks into to find its way, beside those that are filled. */
const isWay = (path: string) => path === '[Content_Types].xml' || path.endsWith('.rels');

/**
 * The template as a package for the filling library: what is filled, with every tag in its own signs, and what leads there,
 * in UTF-8; of a part without a tag only its root, and all else stays out, since the library would read and pack it again only for us
 * to take the original.
 */
export function markedPackage({ source, stories }: OwnTemplate, signs: Signs): Uint8Array {
  const files: Zippable = {};
  for (const [path, bytes] of source.parts) {
    if (!isWay(path)) continue;
    const part = source.xml.get(path);
    files[path] = part ? strToU8(utf8(part.source)) : bytes;
  }
  for (const { path, lines, found } of stories) {
    const { source: text = '', root } = source.xml.get(path) ?? {};
    if (root && found.length === 0 && path !== source.body) {
      files[path] = strToU8(
        utf8(text.slice(root.start, root.openEnd) + text.slice(root.closeStart, root.end)),
      );
      continue;
    }
    const byLine = Map.groupBy(found, ({ line }) => line);
    const splices = [
      ...lines.flatMap((line) => lineSplices(line, byLine.get(line) ?? [], signs)),
      ...found.flatMap((one) => pictureSplice(text, one, signs)),
    ];
    files[path] = strToU8(utf8(spliced(text, splices)));
  }
  return zipSync(files, { level: 0 });
}
