import type { Rule } from './finding.ts';
import * as annex from './rules/annex.ts';
import * as annexLabel from './rules/annex-label.ts';
import * as body from './rules/body.ts';
import * as closing from './rules/closing.ts';
import * as counts from './rules/counts.ts';
import * as dates from './rules/dates.ts';
import * as edition from './rules/edition.ts';
import * as gaps from './rules/gaps.ts';
import * as head from './rules/head.ts';
import * as kind from './rules/kind.ts';
import * as namesAnnounced from './rules/names-announced.ts';
import * as number from './rules/number.ts';
import * as numbering from './rules/numbering.ts';
import * as numerals from './rules/numerals.ts';
import * as oneName from './rules/one-name.ts';
import * as page from './rules/page.ts';
import * as pageNumber from './rules/page-number.ts';
import * as pairs from './rules/pairs.ts';
import * as placeholders from './rules/placeholders.ts';
import * as punctuation from './rules/punctuation.ts';
import * as setPages from './rules/set-pages.ts';
import * as shares from './rules/shares.ts';
import * as signedBy from './rules/signed-by.ts';
import * as sums from './rules/sums.ts';
import * as title from './rules/title.ts';
import * as traces from './rules/traces.ts';
import * as wording from './rules/wording.ts';

const isRule = (one: unknown): one is Rule => typeof one === 'object' && one !== null && 'check' in one;

/** Every rule, in the order of a document: its pages, its elements from head to foot, its text. */
export const RULES: readonly Rule[] = [
  page,
  pageNumber,
  head,
  gaps,
  number,
  title,
  kind,
  body,
  numbering,
  annex,
  annexLabel,
  closing,
  signedBy,
  dates,
  edition,
  setPages,
  punctuation,
  pairs,
  numerals,
  placeholders,
  wording,
  oneName,
  sums,
  shares,
  counts,
  namesAnnounced,
  traces,
].flatMap((room) => Object.values(room).filter(isRule));
