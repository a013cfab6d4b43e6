import { describe, expect, it } from 'vitest';
import { measure } from './corpus/measure.ts';

describe('a set of papers by several writers', async () => {
  const { documents, writers, sown, wrong, missed } = await measure();
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

  it('holds 40 papers and 80 sown faults at least', () => {
    expect(documents).toBeGreaterThanOrEqual(40);
    expect(sum(sown.map((row) => row.sown))).toBeGreaterThanOrEqual(80);
    expect(writers.length).toBeGreaterThanOrEqual(5);
  });

  it('has no wrong finding', () => {
    expect(wrong).toEqual([]);
    expect(sum(writers.map(({ right }) => right))).toBeGreaterThan(100);
  });

  it('has every sown fault found but two: names that differ in a character may be two people, and a whole one sentence before its parts', () => {
    expect(missed).toEqual(['表格版头：人名前后不一：one-name', '麒麟 WPS：小组人数之和：sum-of-parts']);
  });
});
