import type { Handlers } from '#electron/procedure.ts';
import { checkStation } from '#electron/values/own-station.ts';
import { partsOf } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import { occasions, type ReceptionFact } from '../receptions/facts.ts';
import type { stationsContract } from './contract.ts';
import type { Station } from './fields.ts';

type Facts = { deputies: readonly DeputyFact[]; receptions: readonly ReceptionFact[] };

/** A station's receptions month by month, in order. */
function monthsOf(entries: readonly ReceptionFact[]) {
  return [...Map.groupBy(entries, ({ date }) => partsOf(date).month)]
    .toSorted(([one], [other]) => one - other)
    .map(([month, own]) => ({ month, days: occasions(own), voters: own.length }));
}

/** Stations with their members and the year's receptions. */
export function stationsService(deps: {
  stations: () => readonly Station[];
  facts: (year: number, today: string) => Facts;
  nextReception: (today: string) => string | undefined;
}): Handlers<typeof stationsContract> {
  function rows(year: number, today: string) {
    const { deputies, receptions } = deps.facts(year, today);
    return deps.stations().map((station) => {
      const own = receptions.filter(({ stationId }) => stationId === station.id);
      const members = inStrokeOrder(deputies.filter(({ stationId }) => stationId === station.id));
      return {
        ...station,
        deputies: members.length,
        receptionDays: occasions(own),
        voters: own.length,
        lastReception: own.at(-1)?.date,
        members: members.map(({ id, name, workplace, levelName }) => ({ id, name, workplace, levelName })),
        months: monthsOf(own),
      };
    });
  }

  return {
    list: ({ year }, { station, today }) =>
      rows(year, today).filter(({ id }) => station === undefined || id === station),
    detail: ({ id, year }, work) => {
      checkStation(work, id);
      const station = rows(year, work.today).find((row) => row.id === id);
      if (!station) throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
      return { ...station, nextReception: deps.nextReception(work.today) };
    },
  };
}
