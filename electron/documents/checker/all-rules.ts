import type { Rule } from './finding.ts';
import * as annex from './rules/annex.ts';
import * as annexLabel from './rules/annex-label.ts';
import * as body from './rules/body.ts';
import * as closing from './rules/closing.ts';
import * as edition from './rules/edition.ts';
import * as gaps from './rules/gaps.ts';
import * as head from './rules/head.ts';
import * as number from './rules/number.ts';
import * as numbering from './rules/numbering.ts';
import * as numerals from './rules/numerals.ts';
import * as page from './rules/page.ts';
import * as pageNumber from './rules/page-number.ts';
import * as pairs from './rules/pairs.ts';
import * as punctuation from './rules/punctuation.ts';
import * as title from './rules/title.ts';
import * as traces from './rules/traces.ts';

const isRule = (one: unknown): one is Rule => typeof one === 'object' && one !== null && 'check' in one;

/** Every rule, in the order of a document: its pages, its elements from head to foot, its text. */
export const RULES: readonly Rule[] = [
  page,
  pageNumber,
  head,
  gaps,
  number,
  title,
  body,
  numbering,
  annex,
  annexLabel,
  closing,
  edition,
  punctuation,
  pairs,
  numerals,
  traces,
].flatMap((room) => Object.values(room).filter(isRule));
