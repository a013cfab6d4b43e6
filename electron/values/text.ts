/** What a text may be: how long at most, and whether it has lines. */
export type TextRule = { max: number; multiline: boolean };

/**
 * What each kind of text may be, where a field says nothing else. Lengths count UTF-16 units, as Excel counts the 32,767 that
 * a cell holds.
 */
export const textRules = {
  /** One line: a name, a place, a unit. */
  text: { max: 200, multiline: false },
  /** Sentences and paragraphs: a matter, a reply, a note. */
  long: { max: 5_000, multiline: true },
  /** One telephone number or two with a mark between them. */
  phone: { max: 60, multiline: false },
  search: { max: 100, multiline: false },
} as const satisfies Record<string, TextRule>;

export type TextKind = keyof typeof textRules;

/** Longest text of any kind that is taken in at all, in UTF-16 units: a form begun and not yet saved is the longest. */
export const longestText = 200_000;

// \p{Cs} is a surrogate without its other half; \p{Cc} the controls; the rest are U+FDD0–FDEF and the last two of each plane
const UNFIT = /(?![\t\n\r])[\p{Cs}\p{Cc}]|\p{Noncharacter_Code_Point}/u;
const EVERY_UNFIT = new RegExp(UNFIT, 'gu');
/** Marks that shape what is seen: inside an emoji, and after letters that join, as Uyghur, Tibetan and Mongolian ones do. */
const SHAPING = [
  '(?<=\\p{Extended_Pictographic}\\ufe0f?|\\p{Emoji_Modifier})\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]|\\ufe0f(?=\\u20e3)',
  '(?<=[\\p{Script=Arabic}\\p{Script=Tibetan}\\u1820-\\u18aa])[\\u180b-\\u180f\\u200c\\u200d]',
].join('|');
/** Those, in a group, and all others that nobody sees (zero width, direction, filler): by them names that look alike would be two. */
const UNSEEN = new RegExp(`(${SHAPING})|\\p{Default_Ignorable_Code_Point}`, 'gu');
const REPLACEMENT = '\ufffd';

const codeOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function nameOf(character: string): string {
  if (/\p{Cs}/u.test(character)) return '半个字符（多半是没有复制完整的表情符号）';
  return /\p{Cc}/u.test(character) ? '看不见的控制字符' : '不能用的字符';
}

/** What in a text cannot be kept, in words: 第 5 个字处有看不见的控制字符 U+0007; undefined where everything can. */
export function unfitWords(text: string): string | undefined {
  const found = UNFIT.exec(text);
  if (!found) return undefined;
  const place = [...text.slice(0, found.index)].length + 1;
  return `第 ${place} 个字处有${nameOf(found[0])} ${codeOf(found[0])}`;
}

/**
 * A text as it is kept: without marks that nobody sees, composed (NFC), lines ended by \n, no white space around it, and on
 * one line unless it has lines.
 */
export function keptText(text: string, { multiline }: Pick<TextRule, 'multiline'>): string {
  const seen = text.replace(UNSEEN, (_, shaping: string | undefined) => shaping ?? '');
  const lines = seen.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  return (multiline ? lines : lines.replace(/\s*[\t\n]\s*/g, ' ')).trim();
}

/** A text without what cannot be kept: half a character becomes �, so that its place stays, the rest goes. */
export const withoutUnfit = (text: string): string =>
  text.replace(EVERY_UNFIT, (character) => (/\p{Cs}/u.test(character) ? REPLACEMENT : ''));

/** How deep values may lie in each other at most; a form begun and not yet saved lies deepest, at a handful. */
const deepest = 60;

/** The first text anywhere in a value, keys included, that cannot be taken in, in words; undefined where all can. */
export function unfitWithin(value: unknown, seen = new Set<object>(), depth = 0): string | undefined {
  if (typeof value === 'string')
    return value.length > longestText ? `有 ${value.length} 个字，超过 ${longestText} 个` : unfitWords(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
  if (depth === deepest) return '套了太多层';
  seen.add(value);
  const within = Array.isArray(value) ? value : Object.entries(value).flat();
  for (const one of within) {
    const words = unfitWithin(one, seen, depth + 1);
    if (words !== undefined) return words;
  }
  return undefined;
}
