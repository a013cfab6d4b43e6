import type { Work } from '#electron/procedure.ts';
import { isOwnStation } from '#electron/values/own-station.ts';
import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { servingDeputy } from '../deputies/rules/serving.ts';
import type { receptionsStore } from './store.ts';

type Names = { nameOf: (deputyId: string) => string; stationName: (stationId: string) => string };

/** Reception duty: who receives on which day at which station. */
export function receptionDuties(
  deps: Names & {
    duties: ReturnType<typeof receptionsStore>['duties'];
    deputies: () => readonly DeputyFact[];
  },
) {
  const between = (from: string, to: string) =>
    deps.duties.where('x.date >= @from AND x.date <= @to ORDER BY x.date, x.station_id, x.position', {
      from,
      to,
    });

  const people = (ids: readonly string[]) => ids.map((id) => ({ id, name: deps.nameOf(id) }));

  return {
    list({ from, to }: { from: string; to: string }, work: Pick<Work, 'station'>) {
      const own = between(from, to).filter(({ stationId }) => isOwnStation(work, stationId));
      return [...Map.groupBy(own, ({ date, stationId }) => `${date} ${stationId}`).values()].map((rows) => {
        const { date = '', stationId = '' } = rows[0] ?? {};
        return {
          date,
          stationId,
          station: deps.stationName(stationId),
          deputies: people(rows.map(({ deputyId }) => deputyId)),
        };
      });
    },
    set(duty: { date: string; stationId: string; deputyIds: readonly string[] }, { about, newId }: Work) {
      const { date, stationId } = duty;
      const ids = [...new Set(duty.deputyIds)];
      about(`${documentDate(date)}${deps.stationName(stationId)}`);
      if (deps.stationName(stationId) === '')
        throw new Refusal({ code: 'unknown-station', message: '没有这个联络站。' });
      for (const id of ids) servingDeputy(deps.deputies(), id, date);
      for (const row of between(date, date).filter((known) => known.stationId === stationId))
        deps.duties.remove(row.id);
      ids.forEach((deputyId, position) => {
        deps.duties.add({ id: newId(), date, stationId, deputyId, position });
      });
      return { deputies: people(ids) };
    },
  };
}
