import type { Sources } from '#features/official-documents/sources.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';
import { activitySource } from './activity.ts';
import { deputySource } from './deputy.ts';
import { opinionSource } from './opinion.ts';
import { periodSource } from './period.ts';
import { receptionSource } from './reception.ts';
import { reportbackSource } from './reportback.ts';
import { stationSource } from './station.ts';
import { yearSource } from './year.ts';

/** Where each kind of document finds its fields. */
export const documentSources = (stores: Stores, practice: PracticeInForce, township: string): Sources => ({
  year: yearSource(stores, practice),
  period: periodSource(stores, practice),
  opinion: opinionSource(stores, practice),
  reception: receptionSource(stores, practice),
  activity: activitySource(stores),
  deputy: deputySource(stores, practice, township),
  reportback: reportbackSource(stores, practice),
  station: stationSource(stores, practice),
});
