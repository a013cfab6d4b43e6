import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPERS, roomOf } from '#sheets/look.ts';
import { breakBefore, growthFor, recordsWithTotal } from '#sheets/rows-together.ts';

const sheet = (count: number, height = 24) => ({
  head: 115,
  records: Array.from({ length: count }, () => height),
  total: 24,
  below: 110,
});
const ROOM = 906;

describe('the line of sums', () => {
  it('would stand alone where its page before is full', () => {
    // 32 records fill a page of 906 points under a head of 115
    expect(recordsWithTotal(sheet(32), ROOM)).toBe(0);
    expect(recordsWithTotal(sheet(31), ROOM)).toBe(31);
    expect(recordsWithTotal(sheet(33), ROOM)).toBe(1);
  });

  it('stands with three records at least once they have grown, in whatever a program fits on a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 160 }), fc.integer({ min: 24, max: 35 }), (count, height) => {
        const parts = sheet(count, height);
        const growth = growthFor(parts, ROOM);
        expect(growth).toBeLessThanOrEqual(10);
        const records = parts.records.map((one) => one + growth);
        for (const room of [ROOM, ROOM * 0.97, ROOM * 1.03])
          expect(recordsWithTotal({ ...parts, records }, room)).toBeGreaterThanOrEqual(Math.min(3, count));
      }),
    );
  });

  it('has its last eight records broken off with it, where one page will not do', () => {
    expect(breakBefore(sheet(86), ROOM)).toBe(78);
    expect(breakBefore(sheet(9, 100), ROOM)).toBe(4);
    expect(breakBefore(sheet(20), ROOM)).toBeUndefined();
  });
});

describe('the room of a page', () => {
  it('grows where the paper’s width makes a table smaller', () => {
    expect(Math.round(roomOf({ paper: 'A3' }, 100))).toBe(748);
    expect(Math.round(roomOf({ paper: 'A3' }, 258))).toBe(906);
    expect(Math.round(roomOf({ paper: 'A4', orientation: 'portrait' }, 60))).toBe(748);
    expect(PAPERS.A3.short).toBe(PAPERS.A4.long);
  });
});
