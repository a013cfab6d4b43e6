import type { ReceptionFact } from '../../receptions/facts.ts';

/** One voter received, as documents count receptions. */
export type CountedReception = Pick<
  ReceptionFact,
  'date' | 'station' | 'deputies' | 'transferred' | 'answeredOnSpot'
>;

/**
 * Receptions: 次 are days at a station, 人次 are voters; the two are never added to one another. `deputies` counts a deputy
 * once for each day at a station.
 */
export type ReceptionTotals = {
  times: number;
  voters: number;
  deputies: number;
  transferred: number;
  answeredOnSpot: number;
};

const distinct = (values: string[]) => new Set(values).size;
const occasion = ({ date, station }: CountedReception) => `${date} ${station}`;

/** Counts some receptions. */
export const receptionTotals = (facts: CountedReception[]): ReceptionTotals => ({
  times: distinct(facts.map(occasion)),
  voters: facts.length,
  deputies: distinct(facts.flatMap((fact) => fact.deputies.map(({ id }) => `${occasion(fact)} ${id}`))),
  transferred: facts.filter(({ transferred }) => transferred).length,
  answeredOnSpot: facts.filter(({ answeredOnSpot }) => answeredOnSpot).length,
});

/** Counts by station, in the stations' own order; stations without a reception stand with noughts. */
export const byStation = (facts: CountedReception[], stations: string[]) =>
  [...new Set([...stations, ...facts.map(({ station }) => station)])].map((station) => ({
    station,
    totals: receptionTotals(facts.filter((fact) => fact.station === station)),
  }));
