import type { PlainDate } from '#electron/values/plain-date.ts';
import type { WorkCalendar } from '#electron/values/work-calendar.ts';
import type { ActivityFact } from '../../activities/facts.ts';
import type { DeedFact } from '../../deeds/facts.ts';
import type { DeputyFact } from '../../deputies/facts.ts';
import type { Group } from '../../groups/fields.ts';
import type { OpinionFact } from '../../opinions/facts.ts';
import type { Practice } from '../../practices/schema/practice.ts';
import type { ReceptionFact } from '../../receptions/facts.ts';
import type { ReportbackFact } from '../../reportbacks/facts.ts';
import type { Station } from '../../stations/fields.ts';
import type { OfficeNames } from '../rules/full-name.ts';

/** A year's facts as documents take them. */
export type SourceFacts = {
  year: number;
  today: PlainDate;
  deputies: readonly DeputyFact[];
  groups: readonly Group[];
  activities: readonly ActivityFact[];
  receptions: readonly ReceptionFact[];
  opinions: readonly OpinionFact[];
  reportbacks: readonly ReportbackFact[];
  deeds: readonly DeedFact[];
};

/** What documents may ask of the office's records. */
export type SourceRecords = {
  office: OfficeNames;
  facts: (year: number, today: PlainDate) => SourceFacts;
  /** Every opinion, whenever it was raised, as it stands today. */
  opinions: (today: PlainDate) => readonly OpinionFact[];
  stations: () => readonly Station[];
  /** Everybody of all terms. */
  deputies: () => readonly DeputyFact[];
  /** The day of a record, by which its year is found; undefined where there is none. */
  dayOf: (table: 'activities' | 'receptions' | 'reportbacks', id: string) => PlainDate | undefined;
  practiceOn: (day: PlainDate) => Practice;
  calendar: WorkCalendar;
};

/** The year of a day; 0 for none. */
export const yearOf = (day: PlainDate | undefined): number => Number(day?.slice(0, 4) ?? 0);

/** A document counts a deputy's tenures, and names them, as they are on the year's last day or today if that is earlier. */
export const lastDayOf = (year: number, today: PlainDate): PlainDate =>
  `${year}-12-31` < today ? `${year}-12-31` : today;
