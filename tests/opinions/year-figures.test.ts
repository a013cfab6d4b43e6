import { describe, expect, it } from 'vitest';
import { openByUnit, opinionMonths } from '#features/opinions/rules/year-figures.ts';
import { demoOffice } from '#support/office.ts';

const opinion = (
  raisedOn: string,
  unit: string,
  state: 'overdue' | 'running' | 'answered-in-time' | 'not-assigned',
) => ({
  raisedOn,
  unit,
  deadline: { state },
  ...(state === 'answered-in-time' && { answeredOn: '2025-12-01' }),
});

describe('the year of opinions', () => {
  it('counts the month of raising, and of those raised in it what is answered by now', () => {
    const months = opinionMonths([
      opinion('2025-02-18', '水务站', 'answered-in-time'),
      opinion('2025-02-19', '水务站', 'overdue'),
      opinion('2025-11-01', '', 'not-assigned'),
    ]);
    expect(months).toHaveLength(12);
    expect(months.filter(({ raised }) => raised > 0)).toEqual([
      { month: 2, raised: 2, answered: 1 },
      { month: 11, raised: 1, answered: 0 },
    ]);
  });

  it('puts the unit with most overdue first, and leaves out whoever has answered all', () => {
    expect(
      openByUnit([
        opinion('2025-02-18', '水务站', 'answered-in-time'),
        opinion('2025-02-19', '规划办', 'running'),
        opinion('2025-02-19', '规划办', 'running'),
        opinion('2025-02-20', '卫生院', 'overdue'),
        opinion('2025-02-21', '', 'not-assigned'),
      ]),
    ).toEqual([
      { unit: '卫生院', open: 1, overdue: 1 },
      { unit: '规划办', open: 2, overdue: 0 },
      { unit: '', open: 1, overdue: 0 },
    ]);
  });

  it('says the same as the list of the demo office', async () => {
    const { client } = await demoOffice();
    const { rows, counts } = await client.opinions.list({ year: 2025 });
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(opinionMonths(rows).map(({ raised }) => raised))).toBe(counts.all);
    expect(sum(opinionMonths(rows).map(({ answered }) => answered))).toBe(counts.answered);
    expect(sum(openByUnit(rows).map(({ open }) => open))).toBe(counts.open);
    expect(sum(openByUnit(rows).map(({ overdue }) => overdue))).toBe(counts.overdue);
    expect(counts.overdue).toBeGreaterThan(0);
  });
});
