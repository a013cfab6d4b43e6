import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occasions } from '#features/receptions/facts.ts';
import { receptionMonths } from '#features/receptions/rules/months.ts';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('receptions by month', () => {
  it('have twelve months, a day at a place counted once and every voter', () => {
    const entries = [
      { date: '2025-01-06', stationId: '甲' },
      { date: '2025-01-06', stationId: '甲' },
      { date: '2025-01-06', stationId: '乙' },
      { date: '2025-12-16', stationId: '甲' },
    ];
    const months = receptionMonths(entries);
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([months[0], months[1], months[11]]).toEqual([
      { month: 1, days: 2, voters: 3 },
      { month: 2, days: 0, voters: 0 },
      { month: 12, days: 1, voters: 1 },
    ]);
  });

  it('add up to the year that the register tells', () => {
    const entry = fc.record({
      date: fc
        .integer({ min: 0, max: 364 })
        .map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)),
      stationId: fc.constantFrom('甲', '乙'),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const months = receptionMonths(entries);
        expect(sum(months.map(({ voters }) => voters))).toBe(entries.length);
        expect(sum(months.map(({ days }) => days))).toBe(occasions(entries));
      }),
    );
  });
});
