import type { Reception } from './fields.ts';

/** One voter received (人次), with the names of station and deputies. */
export type ReceptionFact = Reception & {
  station: string;
  deputies: { id: string; name: string }[];
  /** Two entries of one occasion are one reception (次): the same day at the same station. */
  occasion: string;
  answeredOnSpot: boolean;
};

/** What makes several voters one reception: the day and the station. */
export const occasionOf = ({ date, stationId }: Pick<Reception, 'date' | 'stationId'>): string =>
  `${date} ${stationId}`;

/** The number of receptions (次) among entries (人次). */
export const occasions = (entries: readonly Pick<Reception, 'date' | 'stationId'>[]): number =>
  new Set(entries.map(occasionOf)).size;

/** One fact an entry of the register. */
export const receptionFacts = (
  entries: readonly Reception[],
  receiving: ReadonlyMap<string, readonly string[]>,
  names: { ofDeputy: (id: string) => string; ofStation: (id: string) => string },
): ReceptionFact[] =>
  entries.map((entry) => ({
    ...entry,
    station: names.ofStation(entry.stationId),
    deputies: (receiving.get(entry.id) ?? []).map((id) => ({ id, name: names.ofDeputy(id) })),
    occasion: occasionOf(entry),
    answeredOnSpot: entry.onSpotReply !== '' && !entry.transferred,
  }));
