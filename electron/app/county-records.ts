import { pointsOf } from '#electron/values/points.ts';
import type { ReturnRecords } from '#features/county/rules/records.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { opinionMeanings } from '#features/opinions/rules/meanings.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { gradeWords } from '#features/scoring/rules/grading.ts';
import { scoreYear } from '#features/scoring/rules/year.ts';
import type { YearFacts } from './year-facts.ts';

/** A year's facts in the shape in which the annual return counts them. */
export function countyRecords(facts: YearFacts, { county, opinions, rubric }: Practice): ReturnRecords {
  const { waits, scores } = scoreYear(rubric, facts);
  return {
    kinds: county,
    opinionMeanings: opinionMeanings(opinions),
    grades: gradeWords(
      rubric,
      scores.map(({ grade }) => grade),
    ),
    ungraded: waits.map(({ text }) => `${rubric.ungraded}：${text}`),
    deputies: inStrokeOrder(facts.deputies),
    attendances: facts.activities.flatMap(({ attendance }) => attendance),
    receptions: facts.receptions,
    opinions: facts.opinions,
    reportbacks: facts.reportbacks,
    scores: scores.map(({ deputy, total, grade }) => ({
      deputyId: deputy.id,
      total: pointsOf(total),
      grade,
    })),
  };
}
