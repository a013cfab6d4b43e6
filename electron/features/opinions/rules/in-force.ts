import type { PlainDate } from '#electron/values/plain-date.ts';
import type { OpinionSettings } from '../settings.ts';
import type { Opinion } from './opinion.ts';

/** The settings that hold on a day. */
export type OpinionSettingsOn = (day: PlainDate) => OpinionSettings;

/**
 * The settings under which an opinion lives: those of the day it was raised, its deadline that of the day it was assigned
 * (decision 2026-11-28 in electron/README.md).
 */
export function settingsOf(
  { raisedOn, assignedOn }: Pick<Opinion, 'raisedOn' | 'assignedOn'>,
  on: OpinionSettingsOn,
): OpinionSettings {
  const settings = on(raisedOn);
  return assignedOn === undefined ? settings : { ...settings, deadline: on(assignedOn).deadline };
}
