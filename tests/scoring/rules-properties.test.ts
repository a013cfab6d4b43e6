import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyRecords } from '#features/scoring/rules/records.ts';
import { scoreDeputy } from '#features/scoring/rules/score.ts';
import type { Rubric } from '#features/scoring/settings.ts';
import { duties, R1, received } from './duties.ts';
import { records } from './random-records.ts';

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const together = (left: DutyRecords, right: DutyRecords): DutyRecords => ({
  attendances: [...left.attendances, ...right.attendances],
  receptions: [...left.receptions, ...right.receptions],
  proposals: [...left.proposals, ...right.proposals],
  reportbacks: [...left.reportbacks, ...right.reportbacks],
  deeds: [...left.deeds, ...right.deeds],
});
const reversed = (all: DutyRecords): DutyRecords => ({
  attendances: all.attendances.toReversed(),
  receptions: all.receptions.toReversed(),
  proposals: all.proposals.toReversed(),
  reportbacks: all.reportbacks.toReversed(),
  deeds: all.deeds.toReversed(),
});

describe('a score under R1', () => {
  it('never goes above an item’s cap', () => {
    fc.assert(
      fc.property(records, (all) => {
        const above = scoreDeputy(R1, all).items.filter(
          ({ points, cap }) => cap === undefined || points > cap,
        );
        expect(above).toEqual([]);
      }),
    );
  });

  it('is explained to the half point: reasons make the item, items make the total', () => {
    fc.assert(
      fc.property(records, (all) => {
        const { total, items } = scoreDeputy(R1, all);
        expect(items.map(({ reasons }) => sum(reasons.map(({ points }) => points)))).toEqual(
          items.map(({ points }) => points),
        );
        expect(total).toBe(sum(items.map(({ points }) => points)));
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(records, (all) => {
        expect(scoreDeputy(R1, reversed(all))).toEqual(scoreDeputy(R1, all));
      }),
    );
  });

  it('is never lowered in any item by more records', () => {
    fc.assert(
      fc.property(records, records, (some, more) => {
        const before = scoreDeputy(R1, some).items;
        const after = scoreDeputy(R1, together(some, more)).items;
        expect(after.filter(({ points }, index) => points < (before[index]?.points ?? 0))).toEqual([]);
      }),
    );
  });

  it('keeps what it promises: one more record of the kind adds the points named', () => {
    fc.assert(
      fc.property(records, (all) => {
        const promise = scoreDeputy(R1, all).items.find(({ code }) => code === 'mediation');
        const more = { id: 'more', date: '2025-12-31', kind: '化解矛盾纠纷', title: '邻里纠纷' };
        const after = scoreDeputy(R1, { ...all, deeds: [...all.deeds, more] }).items.find(
          ({ code }) => code === 'mediation',
        );
        const gain = ((after?.points ?? 0) - (promise?.points ?? 0)) / 2;
        expect(promise?.toRaise).toBe(gain > 0 ? `登记1次化解矛盾纠纷，可加${gain}分` : undefined);
      }),
    );
  });
});

describe('a rubric that counts every visitor', () => {
  it('gives each its points', () => {
    const visitors: Rubric = {
      ...R1,
      items: [
        {
          code: 'reception',
          name: '接待选民',
          clause: '每接待1名选民0.5分。',
          gradeWithout: false,
          rules: [{ form: 'each', counts: { records: 'receptions', once: 'record' }, each: 1 }],
        },
      ],
    };
    const receptions = ['r1', 'r2', 'r3'].map((own) => received(own, '2025-01-06', '甲站'));
    expect(scoreDeputy(visitors, duties({ receptions })).total).toBe(3);
  });
});

describe('a rubric without an upper limit', () => {
  it('adds every half point, and stops at the rubric’s own total', () => {
    const open: Rubric = {
      ...R1,
      totalCap: 237,
      items: [
        {
          code: 'proposals',
          name: '建议',
          clause: '每件1.5分，上不封顶。',
          gradeWithout: false,
          rules: [{ form: 'each', counts: { records: 'proposals', role: 'lead' }, each: 3 }],
        },
      ],
    };
    const led = (count: number) =>
      duties({
        proposals: Array.from({ length: count }, (_, index) => ({
          id: `p${index}`,
          number: '1',
          title: '修路',
          raisedOn: '2025-01-01',
          role: 'lead' as const,
        })),
      });
    expect([scoreDeputy(open, led(7)).total, scoreDeputy(open, led(100)).total]).toEqual([21, 237]);
  });
});
