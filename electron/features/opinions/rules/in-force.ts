import type { PlainDate } from '#electron/values/plain-date.ts';
import type { DeadlineRule, OpinionSettings } from '../settings.ts';
import type { Opinion } from './opinion.ts';

/** The settings that hold on a day. An opinion lives under those of the day it was raised (decision 2026-11-28). */
export type OpinionSettingsOn = (day: PlainDate) => OpinionSettings;

/** The rule by which an opinion is due: that of the day it was assigned, or else raised. */
export function deadlineRuleOf(
  { raisedOn, assignedOn }: Pick<Opinion, 'raisedOn' | 'assignedOn'>,
  on: OpinionSettingsOn,
): DeadlineRule {
  return on(assignedOn ?? raisedOn).deadline;
}
