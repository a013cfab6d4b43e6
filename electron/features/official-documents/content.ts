import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { OfficialDocument } from '#documents/document.ts';
import { outlineOf } from '#documents/outline.ts';
import { documentDate, type PlainDate } from '#electron/values/plain-date.ts';
import { blank } from './documents/answers.ts';
import type { contentSchema } from './schema/content.ts';

type Content = z.infer<typeof contentSchema>;

/** A kept text as the typesetter takes it; that both types are one is checked here, both ways. */
export const documentOf = (content: Content): OfficialDocument => content;

/** A document as it is kept. */
export const contentOf = (document: OfficialDocument): Content => document;

const isDay = (text: string | undefined) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text ?? '');

/** A text changed by hand under its number and 成文日期, which are kept apart from it; the day of printing follows where it was the same. */
export function issuedAs(content: OfficialDocument, number: string, on: PlainDate): OfficialDocument {
  const date = documentDate(on);
  switch (content.kind) {
    case 'form':
    case 'ballot':
    case 'wall-sheet':
    case 'order':
      return content;
    case 'certificate':
      return isDay(content.date) ? { ...content, date } : content;
    case 'minutes':
      return { ...content, number: number || undefined, ...(isDay(content.date) && { date }) };
    default: {
      const { signature } = content;
      const signed = signature && (isDay(signature.date) ? { ...signature, date } : signature);
      const dated = { ...content, signature: signed };
      if (dated.kind !== 'letter' && dated.edition && dated.edition.printedOn === signature?.date)
        dated.edition = { ...dated.edition, printedOn: signed?.date ?? date };
      return dated.kind === 'plain' ? dated : { ...dated, number: number || undefined };
    }
  }
}

/** Whether a document is issued under the body's seal (GB/T 9704 7.3.5.1); minutes are not, a form is where it has a place for one. */
export function takesSeal(document: OfficialDocument): boolean {
  switch (document.kind) {
    case 'certificate':
      return true;
    case 'form':
      return outlineOf(document).some(({ text, rows = [] }) =>
        [text, ...rows.flat()].some((words) => /盖章|公章|印章|（章）/.test(words)),
      );
    case 'ballot':
      return document.sealed !== undefined;
    case 'minutes':
    case 'wall-sheet':
      return false;
    default:
      return document.signature !== undefined && (document.signature.form ?? 'sealed') === 'sealed';
  }
}

/** Every word of a document, for what looks at its text alone. */
export const wordsOf = (document: OfficialDocument): string =>
  outlineOf(document)
    .flatMap(({ text, rows = [] }) => [text, ...rows.flat()])
    .join('\n');

/** Sentences on what a text changed by hand still leaves open. */
export function textGaps(document: OfficialDocument): string[] {
  const open = wordsOf(document).split(blank).length - 1;
  return open === 0 ? [] : [`正文里还有 ${open} 处“${blank}”没有填。`];
}

/** What tells two fillings apart, whatever their wording is. */
export const basisOf = (document: OfficialDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex');
