import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halves, pointsOf } from '#electron/values/points.ts';

describe('half points', () => {
  it.each([0.25, 0.75, 1.1, -0.25, Number.NaN])('are not %j', (points) => {
    expect(() => halves(points)).toThrow(`${points} is no whole number of half points`);
  });

  it('come back from points as they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (count) => {
        expect(halves(pointsOf(count))).toBe(count);
      }),
    );
  });
});
