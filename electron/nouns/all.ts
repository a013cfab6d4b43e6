import { activity, attendance } from '#features/activities/fields.ts';
import { person, tenure } from '#features/deputies/fields.ts';
import { group } from '#features/groups/fields.ts';
import { opinion, opinionCosigner, opinionStep } from '#features/opinions/fields.ts';
import { reception, receptionDeputy } from '#features/receptions/fields.ts';
import { reportback } from '#features/reportbacks/fields.ts';
import { station } from '#features/stations/fields.ts';
import { term } from '#features/terms/fields.ts';
import type { Noun } from './noun.ts';

/** Every noun that the office records, by its table. */
export const nouns: Readonly<Record<string, Noun>> = Object.fromEntries(
  [
    person,
    tenure,
    group,
    station,
    term,
    activity,
    attendance,
    reception,
    receptionDeputy,
    opinion,
    opinionCosigner,
    opinionStep,
    reportback,
  ].map((declared) => [declared.table, declared as unknown as Noun]),
);
