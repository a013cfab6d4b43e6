import { describe, expect, it } from 'vitest';
import { servesIn, servesOn, tenureDays } from '#features/deputies/rules/tenure.ts';
import { termOn, termPeriods } from '#features/terms/rules.ts';

const from = '2021-12-20';
const until = '2026-12-14';
const term = { from, until };

describe('the days of a tenure', () => {
  it.each([
    [{}, term],
    [{ fromOn: '2021-12-19' }, term],
    [{ fromOn: '2021-12-21' }, { from: '2021-12-21', until }],
    [{ untilOn: '2026-12-15' }, term],
    [{ untilOn: '2026-12-13' }, { from, until: '2026-12-13' }],
    [
      { fromOn: '2024-03-01', untilOn: '2024-03-01' },
      { from: '2024-03-01', until: '2024-03-01' },
    ],
  ])('%j within its term', (tenure, days) => {
    expect(tenureDays(tenure, term)).toEqual(days);
  });

  it.each([
    ['2021-12-19', false],
    [from, true],
    ['2024-05-01', true],
    [until, true],
    ['2026-12-15', false],
  ])('hold the first and the last: %s', (day, serves) => {
    expect(servesOn(term, day)).toBe(serves);
  });

  it.each([
    [2020, false],
    [2021, true],
    [2026, true],
    [2027, false],
  ])('touch the years of the first and the last: %i', (year, serves) => {
    expect(servesIn(term, year)).toBe(serves);
    expect(servesIn({ from: `${year}-12-31`, until: `${year}-12-31` }, year)).toBe(true);
    expect(servesIn({ from: `${year}-01-01`, until: `${year}-01-01` }, year)).toBe(true);
  });

  it('are none where it ends before it begins', () => {
    expect(servesIn({ from: '2024-05-02', until: '2024-05-01' }, 2024)).toBe(false);
  });
});

describe('the days of a term', () => {
  const terms = [
    { id: 'next', ordinal: 20, name: '第二十届', fromOn: '2026-12-15' },
    { id: 'first', ordinal: 19, name: '第十九届', fromOn: from },
  ];

  it('end on the day before the next first session', () => {
    expect(termPeriods(terms).map(({ term: { id }, ...days }) => [id, days])).toEqual([
      ['first', term],
      ['next', { from: '2026-12-15', until: '9999-12-31' }],
    ]);
  });

  it.each([
    ['2021-12-19', undefined],
    [from, 'first'],
    [until, 'first'],
    ['2026-12-15', 'next'],
  ])('are both its first and its last: %s', (day, id) => {
    expect(termOn(terms, day)?.id).toBe(id);
  });
});
