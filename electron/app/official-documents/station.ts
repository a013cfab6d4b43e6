import { Refusal } from '#electron/values/refusal.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { stationData } from '#features/official-documents/documents/station.ts';
import type { Source } from '#features/official-documents/sources.ts';
import type { Practice } from '#features/practices/schema/practice.ts';
import { receptionRuleWords } from '#features/receptions/rules/day-words.ts';
import { nextReceptionDay } from '#features/receptions/rules/reception-days.ts';
import type { Stores } from '../stores.ts';
import { workCalendar } from '../work-calendar.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-station', message: '没有这个联络站。', remedy: '请另选一个。' });

/** Documents about one station, for the reception day that comes next. */
export const stationSource = (stores: Stores, { receptions }: Practice): Source => ({
  choices: () => {
    const deputies = stores.deputies.all();
    return stores.stations.all().map(({ id, name }) => ({
      id,
      label: name,
      line: `代表${deputies.filter(({ station_id }) => station_id === id).length}名`,
    }));
  },
  data({ subject, today }) {
    const station = stores.stations.all().find(({ id }) => id === subject);
    if (!station) throw unknown();
    return stationData({
      name: station.name,
      deputies: inStrokeOrder(stores.deputies.all().filter(({ station_id }) => station_id === station.id)),
      nextDay: nextReceptionDay(receptions, today, workCalendar)?.date,
      rule: receptionRuleWords(receptions),
      notAccepted: receptions.notAccepted,
    });
  },
});
