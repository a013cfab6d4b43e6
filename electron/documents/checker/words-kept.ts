import { isBlank } from './element.ts';
import type { Mend } from './finding.ts';
import { apart, type TextMend } from './mend-text.ts';
import type { Model } from './model.ts';

/** A paragraph's text as mends would leave it. */
function withMends(text: string, mends: TextMend[]): string {
  return apart(mends)
    .toReversed()
    .reduce((words, mend) => words.slice(0, mend.from) + mend.text + words.slice(mend.to), text);
}

const saidOf = ({ paragraphs }: Model) => paragraphs.filter((one) => !isBlank(one)).map(({ text }) => text);

/**
 * The words that one round of mends changed without naming them; undefined where every character is the one that stood there
 * or that a mend put there.
 */
export function changedWords(before: Model, after: Model, mends: Mend[]): string | undefined {
  const texts = mends.filter((mend): mend is TextMend => mend.kind === 'text');
  const said = saidOf(after);
  if (mends.some(({ kind }) => kind === 'accept-revisions')) {
    const same = saidOf(before).join('').replace(/\s/g, '') === said.join('').replace(/\s/g, '');
    return same ? undefined : '修订';
  }
  const named = Map.groupBy(texts, ({ paragraph }) => paragraph);
  const due = before.paragraphs
    .map(({ text, index }) => withMends(text, named.get(index) ?? []))
    .filter((text) => text.trim() !== '');
  // Looks are changed in rounds of their own, so a round leaves either all words as they were or all as named.
  const usual = saidOf(before);
  if (said.length === usual.length && said.every((text, at) => text === usual[at])) return undefined;
  const wrong =
    due.find((text, at) => text !== said[at]) ?? (said.length === due.length ? undefined : said.at(-1));
  return wrong;
}
