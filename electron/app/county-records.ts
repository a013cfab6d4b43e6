import type { ReturnRecords } from '#features/county/rules/records.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import type { DeputyScore } from '#features/scoring/contract.ts';
import { gradeWords } from '#features/scoring/rules/grading.ts';
import type { YearFacts } from './year-facts.ts';

/** A year's facts in the shape in which the annual return counts them. */
export const countyRecords = (
  facts: YearFacts,
  { county, rubric }: Practice,
  scores: readonly DeputyScore[],
): ReturnRecords => ({
  kinds: county,
  grades: gradeWords(
    rubric,
    scores.map(({ grade }) => grade),
  ),
  deputies: inStrokeOrder(facts.deputies),
  attendances: facts.activities.flatMap(({ attendance }) => attendance),
  receptions: facts.receptions,
  opinions: facts.opinions,
  reportbacks: facts.reportbacks,
  scores,
});
