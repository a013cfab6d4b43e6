import { activitySource } from './activity.ts';
import { deputySource } from './deputy.ts';
import { opinionSource } from './opinion.ts';
import { periodSource } from './period.ts';
import { receptionSource } from './reception.ts';
import type { SourceRecords } from './records.ts';
import { reportbackSource } from './reportback.ts';
import type { Sources } from './source.ts';
import { stationSource } from './station.ts';
import { yearSource } from './year.ts';

/** Where each kind of document finds its fields. */
export const documentSources = (records: SourceRecords): Sources => ({
  year: yearSource(records),
  period: periodSource(records),
  opinion: opinionSource(records),
  reception: receptionSource(records),
  activity: activitySource(records),
  deputy: deputySource(records),
  reportback: reportbackSource(records),
  station: stationSource(records),
});
