import type { ReturnRecords } from '#features/county/rules/records.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { opinionMeanings } from '#features/opinions/rules/meanings.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import type { DeputyScore } from '#features/scoring/contract.ts';
import type { YearFacts } from './year-facts.ts';

/** A year's facts in the shape in which the annual return counts them. */
export const countyRecords = (
  facts: YearFacts,
  { county, opinions, rubric }: Practice,
  scores: readonly DeputyScore[],
): ReturnRecords => ({
  kinds: county,
  opinionMeanings: opinionMeanings(opinions),
  grades: rubric.grades.map(({ name }) => name),
  deputies: inStrokeOrder(facts.deputies),
  attendances: facts.activities.flatMap(({ attendance }) => attendance),
  receptions: facts.receptions,
  opinions: facts.opinions,
  reportbacks: facts.reportbacks,
  scores,
});
