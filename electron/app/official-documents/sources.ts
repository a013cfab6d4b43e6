import type { Source, Sources } from '#features/official-documents/sources.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import type { Stores } from '../stores.ts';
import { activitySource } from './activity.ts';
import { opinionSource } from './opinion.ts';
import { periodSource } from './period.ts';
import { stationSource } from './station.ts';
import { yearSource } from './year.ts';

const none: Source = { choices: () => [], data: () => ({ fields: {}, tables: {} }) };

/** Where each kind of document finds its fields. */
export const documentSources = (stores: Stores, practice: Practice): Sources => ({
  year: yearSource(stores, practice),
  period: periodSource(stores, practice),
  opinion: opinionSource(stores, practice),
  reception: none,
  activity: activitySource(stores),
  deputy: none,
  reportback: none,
  station: stationSource(stores, practice),
});
