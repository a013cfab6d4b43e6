import termsData from '../../resources/proofreading/terms.json' with { type: 'json' };

/** A stretch of a title, from its first character to the one after its last. */
export type Span = { from: number; to: number };

/** What no title line ends or begins within: book titles, brackets, quotations, dates and counts. */
export const WHOLE = [
  /《[^》]*》/g,
  /（[^）]*）/g,
  /“[^”]*”/g,
  /\d+年(?:度|(?:\d+月(?:\d+日)?)?)(?:[至—-](?:\d+年)?(?:\d+月)?\d+日)?/g,
  /第?[\d一二三四五六七八九十百]+[届次个项件名号期批轮季]/g,
];

/** No title line begins with a closing mark or a particle; 地方 与会 及时 are words. */
export const NOT_FIRST =
  /^(?:[、，。；：！？）》”’的]|地(?![方区质点名图理址震块下铁面])|得(?![票分])|和(?![谐平睦解])|与(?!会)|及(?![时格])|等(?![级次额])|了(?!解))/;

/** Every place where a name stands in a title, overlapping ones too. */
export function spansOfName(title: string, name: string): Span[] {
  const spans: Span[] = [];
  if (name !== '')
    for (let from = title.indexOf(name); from >= 0; from = title.indexOf(name, from + 1))
      spans.push({ from, to: from + name.length });
  return spans;
}

/** Every place where a pattern matches. */
export const spansOf = (title: string, pattern: RegExp): Span[] =>
  [...title.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

/** Where office terms stand that no title line parts (`resources/proofreading/terms.json`). */
export const spansOfTerms = (title: string): Span[] =>
  termsData.terms.flatMap((term) => spansOfName(title, term));

/** True for an offset inside a span, where a line end would part it. */
export const isWithin =
  (at: number) =>
  ({ from, to }: Span): boolean =>
    from < at && at < to;
