import type { Source, Sources } from '#features/official-documents/sources.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import type { Stores } from '../stores.ts';
import { activitySource } from './activity.ts';
import { deputySource } from './deputy.ts';
import { opinionSource } from './opinion.ts';
import { receptionSource } from './reception.ts';
import { reportbackSource } from './reportback.ts';
import { yearSource } from './year.ts';

const none: Source = { choices: () => [], data: () => ({ fields: {}, tables: {} }) };

/** Where each kind of document finds its fields. */
export const documentSources = (stores: Stores, practice: Practice, township: string): Sources => ({
  year: yearSource(stores, practice),
  opinion: opinionSource(stores, practice),
  reception: receptionSource(stores, practice),
  activity: activitySource(stores),
  deputy: deputySource(stores, practice, township),
  reportback: reportbackSource(stores, practice),
  station: none,
});
