import { type DeputyFact, deputyFacts } from '#features/deputies/facts.ts';
import { townshipKindOf } from '#features/deputies/rules/levels.ts';
import type { deputiesStore } from '#features/deputies/store.ts';
import type { Group } from '#features/groups/fields.ts';
import type { Station } from '#features/stations/fields.ts';
import type { Term } from '#features/terms/fields.ts';

/** The people of all terms, and what they are organised in. */
export type People = {
  terms: Term[];
  groups: Group[];
  stations: Station[];
  /** Every tenure of every term, in the order of the roster. */
  deputies: DeputyFact[];
  /** A deputy's name, whatever the term; '' where there is no such deputy. */
  nameOf: (deputyId: string) => string;
  stationName: (stationId: string) => string;
};

type All<Record> = { all: () => Record[] };

/** Reads the people of all terms. */
export function peopleOf(
  stores: {
    terms: All<Term>;
    groups: All<Group>;
    stations: All<Station>;
    deputies: ReturnType<typeof deputiesStore>;
  },
  township: string,
): People {
  const terms = stores.terms.all();
  const groups = stores.groups.all();
  const stations = stores.stations.all();
  const persons = stores.deputies.persons.all();
  const tenures = stores.deputies.tenures.all();
  const records = { persons, tenures, groups, stations, terms };
  const deputies = deputyFacts(records, townshipKindOf(township) ?? '镇');
  const names = new Map(deputies.map(({ id, name }) => [id, name]));
  const stationNames = new Map(stations.map(({ id, name }) => [id, name]));
  return {
    terms,
    groups,
    stations,
    deputies,
    nameOf: (id) => names.get(id) ?? '',
    stationName: (id) => stationNames.get(id) ?? '',
  };
}
