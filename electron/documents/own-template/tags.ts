import type { FaultCode } from './asked.ts';

/** What a tag does: fill a field or a picture, repeat, stand if filled or if empty, or end what was begun. */
export type TagKind = 'field' | 'image' | 'loop' | 'if' | 'unless' | 'end';

/** A tag and its place in a paragraph's text. */
export type Tag = { kind: TagKind; name: string; text: string; from: number; to: number };

/** A fault of writing, found in a paragraph's text. */
export type TagFault = { code: FaultCode; from: number; to: number; say: string };

// What a Chinese input method writes for each sign is taken for the sign.
const SIGNS: Record<string, TagKind> = {
  '#': 'loop',
  '＃': 'loop',
  '?': 'if',
  '？': 'if',
  '!': 'unless',
  '！': 'unless',
  '^': 'unless',
  '/': 'end',
  '／': 'end',
  '、': 'end',
  '%': 'image',
  '％': 'image',
};

const BRACED = /[{｛]([^{}｛｝]*)[}｝]/g;
/** As other programs mark their fields: {{姓名}}. */
const DOUBLE = /[{｛]{2}([^{}｛｝]*)[}｝]{2}/g;

/** The tag `{…}` with this text between its braces; its name is empty where there is none. */
export function parseTag(inner: string): Pick<Tag, 'kind' | 'name'> {
  const text = inner.trim();
  const kind = SIGNS[text[0] ?? ''];
  return kind ? { kind, name: text.slice(1).trim() } : { kind: 'field', name: text };
}

function faultOf(whole: string, inner: string): Omit<TagFault, 'from' | 'to'> | undefined {
  if (!whole.startsWith('{') || !whole.endsWith('}'))
    return {
      code: 'full-width-braces',
      say: `“${whole}”用了全角大括号，请改成半角大括号：{${inner.trim()}}`,
    };
  if (/[\t\n]/.test(inner))
    return {
      code: 'broken-tag',
      say: `标记“${whole.replace(/[\t\n]/g, ' ')}”中间有换行或者制表符，请把它写在一行里，中间不要空开`,
    };
  if (parseTag(inner).name === '')
    return { code: 'empty-tag', say: `大括号“${whole}”里没有名称，请填上字段名称，或者删去这对括号` };
  return undefined;
}

/** The tags in a paragraph's text, and every brace that makes none. */
export function readTags(text: string): { tags: Tag[]; faults: TagFault[] } {
  const tags: Tag[] = [];
  const faults: TagFault[] = [];
  const single = text.replace(DOUBLE, (whole: string, inner: string, from: number) => {
    faults.push({
      code: 'double-braces',
      from,
      to: from + whole.length,
      say: `“${whole}”写了两层大括号，请只写一层：{${inner.trim()}}`,
    });
    return ' '.repeat(whole.length);
  });
  const rest = single.replace(BRACED, (whole: string, inner: string, from: number) => {
    const to = from + whole.length;
    const fault = faultOf(whole, inner);
    if (fault) faults.push({ ...fault, from, to });
    else tags.push({ ...parseTag(inner), text: whole, from, to });
    return ' '.repeat(whole.length);
  });
  for (const { 0: brace, index } of rest.matchAll(/[{}｛｝]/g))
    faults.push({
      code: 'unpaired-brace',
      from: index,
      to: index + 1,
      say: `大括号“${brace}”没有成对，请补上另一半，或者删去它`,
    });
  return { tags, faults: faults.sort((one, other) => one.from - other.from) };
}
