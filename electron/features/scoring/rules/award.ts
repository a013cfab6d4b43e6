import { type Halves, pointsOf } from '#electron/values/points.ts';
import type { ScoringRule } from '../settings.ts';
import type { Evidence } from './evidence.ts';

/** What a rule gives for one record before the item's cap, and why it gives less than usual. */
export type Award = { evidence: Evidence; points: Halves; why?: string | undefined };

/** What the rule gives for its `index`-th counted record (from 0), its own cap aside. */
function worth(rule: ScoringRule, index: number): Halves {
  switch (rule.form) {
    case 'first-and-more':
      return index === 0 ? rule.first : rule.more;
    case 'each':
      return rule.each;
  }
}

const room = (cap: Halves | undefined, used: Halves) =>
  cap === undefined ? Number.POSITIVE_INFINITY : cap - used;

/** Awards a rule's points to its evidence in order, never above the rule's own cap. */
export function awardRule(rule: ScoringRule, evidence: readonly Evidence[]): Award[] {
  let counted = 0;
  let used = 0;
  return evidence.map((piece) => {
    if (piece.excluded !== undefined) return { evidence: piece, points: 0, why: piece.excluded };
    const full = worth(rule, counted++);
    const points = Math.min(full, room(rule.cap, used));
    used += points;
    if (full === 0) return { evidence: piece, points, why: '首次已计分，再次不加分' };
    return points < full
      ? { evidence: piece, points, why: `此类最多计${pointsOf(rule.cap ?? 0)}分，已满` }
      : { evidence: piece, points };
  });
}

/** What one more counted record would add under the rule, its own cap observed. */
export function nextWorth(rule: ScoringRule, awards: readonly Award[]): Halves {
  const counted = awards.filter(({ evidence }) => evidence.excluded === undefined).length;
  const used = awards.reduce((sum, { points }) => sum + points, 0);
  return Math.min(worth(rule, counted), room(rule.cap, used));
}
