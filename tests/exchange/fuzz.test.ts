import { describe, expect, it } from 'vitest';
import { times } from '#support/sweep.ts';
import { fareOf } from './fuzz/run.ts';

describe('workbooks made by chance', () => {
  it('are read right, or it is said where not: wrong without a word are none', {
    timeout: 300_000,
  }, async () => {
    const { wrong, right, reported, values } = await fareOf(1, times(50, 100));
    expect(wrong).toEqual([]);
    expect(right + reported).toBe(values);
    // that nearly everything is only reported would be no reading
    expect(right / values).toBeGreaterThan(0.7);
  });

  it('find out a reader that mistakes one value a table, or drops a row, without a word', async () => {
    const mistaken = await fareOf(1, 12, ({ kind, drafts }) => {
      const [first] = drafts;
      if (first && kind !== 'attendance')
        Object.assign(first, { name: '某', lead: '某', deputy: '某', matter: '某' });
    });
    const dropping = await fareOf(1, 12, ({ drafts }) => drafts.pop());
    expect(mistaken.wrong.length).toBeGreaterThan(8);
    expect(dropping.wrong.length).toBeGreaterThan(8);
  });
});
