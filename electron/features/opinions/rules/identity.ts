/** What makes an opinion known: its number (which ledgers begin anew), year, lead and title. */
export type OpinionTraits = { number: string; raisedOn: string; lead: string; title: string };

/** Whether two entries are about one opinion; `because` says in words what speaks against it. */
export type SameOpinion = { is: 'same' } | { is: 'another' } | { is: 'unclear'; because: string };

/** Titles are compared by their characters alone. */
export const plainTitle = (title: string) => title.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

const isKnown = (number: string) => number !== '';

/** A number that only counts rows, and begins anew in every table. */
export const isCount = (number: string): boolean => /^\d{1,3}$/.test(number);

/**
 * Compares two entries of a ledger. Same are those of one year whose lead and title agree and whose numbers agree or are
 * missing; of one year and number with another lead and another title there may be any number. What agrees by half (and,
 * where rows are only counted, in its day), and what agrees in all but the year, has to be asked.
 */
export function sameOpinion(one: OpinionTraits, other: OpinionTraits): SameOpinion {
  const sameYear = one.raisedOn.slice(0, 4) === other.raisedOn.slice(0, 4);
  const sameNumber = isKnown(one.number) && one.number === other.number;
  const otherNumber = isKnown(one.number) && isKnown(other.number) && one.number !== other.number;
  const sameLead = one.lead === other.lead;
  const sameTitle = plainTitle(one.title) === plainTitle(other.title);
  if (!sameYear)
    return sameNumber && sameLead && sameTitle
      ? { is: 'unclear', because: '编号、提出代表和标题都相同，提出年份不同' }
      : { is: 'another' };
  if (sameLead && sameTitle) {
    if (!otherNumber) return { is: 'same' };
    // a ledger that only counts its rows may have been counted anew; an official number is another opinion's
    return isCount(one.number) && isCount(other.number) && one.raisedOn === other.raisedOn
      ? { is: 'unclear', because: '提出代表、标题和提出日期都相同，编号不同' }
      : { is: 'another' };
  }
  if (!sameNumber || (!sameLead && !sameTitle)) return { is: 'another' };
  // counts of two quarters agree by chance
  if (isCount(one.number) && one.raisedOn !== other.raisedOn) return { is: 'another' };
  return {
    is: 'unclear',
    because: sameLead ? '编号和提出代表相同，标题不同' : '编号和标题相同，提出代表不同',
  };
}
