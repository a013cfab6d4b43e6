import type { PlainDate } from '#electron/values/plain-date.ts';
import type { Group } from '../groups/fields.ts';
import type { Station } from '../stations/fields.ts';
import type { Term } from '../terms/fields.ts';
import { termPeriods } from '../terms/rules.ts';
import type { Person, Tenure } from './fields.ts';
import { levelLabel, type TownshipKind } from './rules/levels.ts';
import { servesIn, servesOn, tenureDays } from './rules/tenure.ts';

/** A deputy of one term and level, with the person, the names of group and station, and the days of the tenure. */
export type DeputyFact = Person &
  Tenure & {
    id: string;
    term: Term;
    group: string;
    station: string;
    /** The office's word for the level: 镇人大代表. */
    levelName: string;
    /** The first and last day as deputy. */
    days: { from: PlainDate; until: PlainDate };
  };

export type DeputyRecords = {
  persons: readonly (Person & { id: string })[];
  tenures: readonly (Tenure & { id: string })[];
  groups: readonly Group[];
  stations: readonly Station[];
  terms: readonly Term[];
};

/** Everybody who is, was or will be deputy, in the order of the roster; of one not yet begun term the days are empty. */
export function deputyFacts(records: DeputyRecords, kind: TownshipKind): DeputyFact[] {
  const persons = new Map(records.persons.map((person) => [person.id, person]));
  const groups = new Map(records.groups.map(({ id, name }) => [id, name]));
  const stations = new Map(records.stations.map(({ id, name }) => [id, name]));
  const terms = new Map(records.terms.map((term) => [term.id, term]));
  const periods = new Map(termPeriods(records.terms).map((period) => [period.term.id, period]));
  return records.tenures.flatMap((tenure) => {
    const person = persons.get(tenure.personId);
    const term = terms.get(tenure.termId);
    if (!person || !term) return [];
    const notBegun = { from: '9999-12-31', until: '0000-01-01' };
    const period = periods.get(tenure.termId);
    return [
      {
        ...person,
        ...tenure,
        term,
        group: groups.get(tenure.groupId ?? '') ?? '',
        station: stations.get(tenure.stationId ?? '') ?? '',
        levelName: levelLabel(tenure.level, kind),
        days: period ? tenureDays(tenure, period) : notBegun,
      },
    ];
  });
}

/** Those who are deputies on a day. */
export const deputiesOn = (deputies: readonly DeputyFact[], day: PlainDate): DeputyFact[] =>
  deputies.filter(({ days }) => servesOn(days, day));

/** Those who are deputies on any day of a year; in a year cut by a change of term, each tenure is one. */
export const deputiesIn = (deputies: readonly DeputyFact[], year: number): DeputyFact[] =>
  deputies.filter(({ days }) => servesIn(days, year));
