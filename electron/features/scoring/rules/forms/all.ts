import { z } from 'zod';
import type { Halves } from '#electron/values/points.ts';
import type { Evidence } from '../evidence.ts';
import { each } from './each.ts';
import { firstAndMore } from './first-and-more.ts';
import type { Award } from './form.ts';

/** Every form of rule that a practice may use, by its tag; a new one joins here and in the union below. */
const forms = { 'first-and-more': firstAndMore, each };

/** One way of turning records into points. */
export const ruleSchema = z.discriminatedUnion('form', [firstAndMore.schema, each.schema]);

export type ScoringRule = z.output<typeof ruleSchema>;

type AnyForm = {
  award(rule: ScoringRule, evidence: readonly Evidence[]): Award[];
  next(rule: ScoringRule, awards: readonly Award[]): Halves;
};

// the tag picks the form whose schema read the rule
const formOf = (rule: ScoringRule) => forms[rule.form] as unknown as AnyForm;

/** Awards a rule's points to its evidence in order. */
export const awardRule = (rule: ScoringRule, evidence: readonly Evidence[]): Award[] =>
  formOf(rule).award(rule, evidence);

/** What one more counted record would add under the rule. */
export const nextWorth = (rule: ScoringRule, awards: readonly Award[]): Halves =>
  formOf(rule).next(rule, awards);
