/** Points kept as a whole number of halves, so that 118.5 is 237 and sums stay exact. */
export type Halves = number;

/** Halves from points as people write them; 0.5 is the smallest step. */
export function halves(points: number): Halves {
  const count = Math.round(points * 2);
  if (count !== points * 2) throw new RangeError(`${points} is no whole number of half points`);
  return count;
}

/** Points as people write them: 237 halves are 118.5. */
export function pointsOf(count: Halves): number {
  return count / 2;
}
