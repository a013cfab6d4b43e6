import { type Halves, pointsOf } from '#electron/values/points.ts';
import type { Rubric, RubricItem } from '../settings.ts';

import { byDateThenId, evidenceFor } from './evidence.ts';
import { awardRule, nextWorth } from './forms/all.ts';
import type { Award } from './forms/form.ts';
import type { DutyRecords, RecordLink } from './records.ts';

/** One sentence of an item's explanation; `points` are the halves that its record contributed. */
export type Reason = { text: string; record: RecordLink; points: Halves };

/** An item's score in halves; its reasons' points add up to exactly `points`. */
export type ItemScore = {
  code: string;
  name: string;
  points: Halves;
  cap?: Halves | undefined;
  reasons: Reason[];
  /** What would raise it, as a sentence; absent where nothing would. */
  toRaise?: string | undefined;
};

/** A deputy's score in halves; `total` is the sum of the items, or the rubric's total cap if that is less. */
export type DeputyScore = { total: Halves; items: ItemScore[] };

function sentenceOf({ evidence, why }: Award, points: Halves, capped: boolean): string {
  const note = capped ? '已满上限' : why;
  const gain = points > 0 ? `+${pointsOf(points)}` : undefined;
  if (gain === undefined) return `${evidence.text}，${note ?? '不计分'}`;
  return note === undefined ? `${evidence.text}，${gain}` : `${evidence.text}，${gain}（${note}）`;
}

/** Scores one item: its rules' awards taken in order of date and id, never above the item's cap. */
export function scoreItem(item: RubricItem, records: DutyRecords): ItemScore {
  const perRule = item.rules.map((rule) => ({
    rule,
    awards: awardRule(rule, evidenceFor(rule.counts, records)),
  }));
  const cap = item.cap ?? Number.POSITIVE_INFINITY;
  let sum = 0;
  const reasons = perRule
    .flatMap(({ awards }) => awards)
    .sort((left, right) => byDateThenId(left.evidence, right.evidence))
    .map((award) => {
      const points = Math.min(award.points, cap - sum);
      sum += points;
      return {
        text: sentenceOf(award, points, points < award.points),
        record: award.evidence.record,
        points,
      };
    });
  const advice = perRule
    .map(({ rule, awards }) => ({ text: rule.advice, gain: Math.min(nextWorth(rule, awards), cap - sum) }))
    .find(({ text, gain }) => text !== undefined && gain > 0);
  return {
    code: item.code,
    name: item.name,
    points: sum,
    ...(item.cap === undefined ? {} : { cap: item.cap }),
    reasons,
    ...(advice === undefined ? {} : { toRaise: `${advice.text}，可加${pointsOf(advice.gain)}分` }),
  };
}

/** Scores one deputy's year from its records alone, by one rubric. */
export function scoreDeputy(rubric: Rubric, records: DutyRecords): DeputyScore {
  const items = rubric.items.map((item) => scoreItem(item, records));
  const sum = items.reduce((total, { points }) => total + points, 0);
  return { total: Math.min(sum, rubric.totalCap ?? sum), items };
}
