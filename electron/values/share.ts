/** A part of a whole, kept as two counts so that no rounding decides anything. */
export type Share = { count: number; of: number };

/** A fixed fraction such as 2/3, written as two whole numbers. */
export type Fraction = { parts: number; of: number };

/** True when the share is at least (≥) the fraction; a share of nothing reaches none. */
export function reaches(share: Share, fraction: Fraction): boolean {
  return share.of > 0 && share.count * fraction.of >= fraction.parts * share.of;
}

/** True when the share is more than (>) the fraction; a share of nothing exceeds none. */
export function exceeds(share: Share, fraction: Fraction): boolean {
  return share.of > 0 && share.count * fraction.of > fraction.parts * share.of;
}

/** The share in per cent, with one decimal throughout: `73.5%`, `71.0%`; `—` where the whole is nothing. */
export function percentText(share: Share): string {
  if (share.of === 0) return '—';
  return `${(Math.round((share.count * 1000) / share.of) / 10).toFixed(1)}%`;
}
