import type { PlainDate } from '#electron/values/plain-date.ts';

/** One voter received, as the register has it; `deputies` are the receiving deputies' names or ids. */
export type ReceptionFact = {
  date: PlainDate;
  station: string;
  deputies: string[];
  transferred: boolean;
  /** Answered at once and not handed on, so that no matter counts twice. */
  answeredOnSpot: boolean;
};

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
const occasion = ({ date, station }: ReceptionFact) => `${date} ${station}`;

/** Counts some receptions. */
export const receptionTotals = (facts: ReceptionFact[]): ReceptionTotals => ({
  times: distinct(facts.map(occasion)),
  voters: facts.length,
  deputies: distinct(facts.flatMap((fact) => fact.deputies.map((deputy) => `${occasion(fact)} ${deputy}`))),
  transferred: facts.filter(({ transferred }) => transferred).length,
  answeredOnSpot: facts.filter(({ answeredOnSpot }) => answeredOnSpot).length,
});

/** Counts by station, in the stations' own order; stations without a reception stand with noughts. */
export const byStation = (facts: ReceptionFact[], stations: string[]) =>
  [...new Set([...stations, ...facts.map(({ station }) => station)])].map((station) => ({
    station,
    totals: receptionTotals(facts.filter((fact) => fact.station === station)),
  }));
