import type { Handlers } from '#electron/procedure.ts';
import { checkStation } from '#electron/values/own-station.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { stationsContract } from './contract.ts';
import type { stationsStore } from './store.ts';

type Member = {
  id: string;
  name: string;
  workplace: string;
  levelName: string;
  stationId?: string | undefined;
};

/** Stations with their members and the year's receptions. */
export function stationsService(room: {
  store: ReturnType<typeof stationsStore>;
  deputies: () => Member[];
  nextReception: (today: string) => string | undefined;
}): Handlers<typeof stationsContract> {
  function rows(year: number) {
    const months = room.store.months(year);
    const deputies = room.deputies();
    return room.store.all().map((station) => {
      const own = months.filter((month) => month.station_id === station.id);
      const members = deputies.filter((deputy) => deputy.stationId === station.id);
      return {
        ...station,
        deputies: members.length,
        receptionDays: own.reduce((sum, month) => sum + month.days, 0),
        voters: own.reduce((sum, month) => sum + month.voters, 0),
        lastReception: own.at(-1)?.last,
        members: members.map(({ id, name, workplace, levelName }) => ({ id, name, workplace, levelName })),
        months: own.map(({ month, days, voters }) => ({ month, days, voters })),
      };
    });
  }

  return {
    list: ({ year }, { station }) => rows(year).filter(({ id }) => station === undefined || id === station),
    detail: ({ id, year }, work) => {
      checkStation(work, id);
      const station = rows(year).find((row) => row.id === id);
      if (!station) throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
      return { ...station, nextReception: room.nextReception(work.today) };
    },
  };
}
