import { activity } from '#features/activities/fields.ts';
import { deed } from '#features/deeds/fields.ts';
import { group } from '#features/groups/fields.ts';
import { station } from '#features/stations/fields.ts';

/** The nouns whose records are entered by a form of their own or by lines of a workbook, by their address in the contract. */
export const recordNouns = {
  stations: station,
  groups: group,
  activities: activity,
  deeds: deed,
};

/** A noun of which a workbook brings a record a line. */
export type RecordKind = keyof typeof recordNouns;

export const recordKinds = Object.keys(recordNouns) as RecordKind[];
