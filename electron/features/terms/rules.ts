import { addDays, type PlainDate } from '#electron/values/plain-date.ts';
import type { Term } from './fields.ts';

/** A term and the days it runs: from its first session to the day before the next term's (代表法第二条), both included. */
export type TermPeriod = { term: Term; from: PlainDate; until: PlainDate };

const first: PlainDate = '0000-01-01';
const last: PlainDate = '9999-12-31';

/**
 * The days of each term, earliest first. The earliest runs from ever where its first session is not written down; a later
 * one without that day has not begun.
 */
export function termPeriods(terms: readonly Term[]): TermPeriod[] {
  const begun = terms
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .flatMap((term, index) => {
      const from = term.fromOn ?? (index === 0 ? first : undefined);
      return from === undefined ? [] : [{ term, from }];
    });
  return begun.map(({ term, from }, index) => {
    const next = begun[index + 1];
    return { term, from, until: next ? addDays(next.from, -1) : last };
  });
}

/** The term that runs on a day; undefined before the first and where there is none. */
export const termOn = (terms: readonly Term[], day: PlainDate): Term | undefined =>
  termPeriods(terms).find(({ from, until }) => from <= day && day <= until)?.term;

/** The term that the desk works in: the one that runs today, or else the latest that was opened. */
export const deskTerm = (terms: readonly Term[], today: PlainDate): Term | undefined =>
  termOn(terms, today) ?? terms.toSorted((one, other) => other.ordinal - one.ordinal)[0];

/** True where the days overlap a calendar year. */
export const overlapsYear = ({ from, until }: { from: PlainDate; until: PlainDate }, year: number): boolean =>
  from <= `${year}-12-31` && until >= `${year}-01-01`;
