import { describe, expect, it } from 'vitest';
import { exceeds, percentText, reaches } from '#electron/values/share.ts';

describe('a share', () => {
  const twoThirds = { parts: 2, of: 3 };
  it.each([
    [20, 30, true, false],
    [19, 30, false, false],
    [21, 30, true, true],
    [0, 0, false, false],
  ])('of %i in %i: at least two thirds %s, more than two thirds %s', (count, of, atLeast, more) => {
    expect([reaches({ count, of }, twoThirds), exceeds({ count, of }, twoThirds)]).toEqual([atLeast, more]);
  });

  it.each([
    [213, 264, '80.7%'],
    [13104, 15062, '87.0%'],
    [5045, 5423, '93.0%'],
    [1, 1, '100.0%'],
    [0, 5, '0.0%'],
    [0, 0, '—'],
  ])('of %i in %i is printed %s', (count, of, expected) => {
    expect(percentText({ count, of })).toBe(expected);
  });
});
