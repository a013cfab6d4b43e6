import { Refusal } from '#electron/values/refusal.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { stationData } from '#features/official-documents/documents/station.ts';
import type { Source } from '#features/official-documents/sources.ts';
import { receptionRuleWords } from '#features/receptions/rules/day-words.ts';
import { nextReceptionDay } from '#features/receptions/rules/reception-days.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';
import { workCalendar } from '../work-calendar.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-station', message: '没有这个联络站。', remedy: '请另选一个。' });

/** Documents about one station, for the reception day that comes next. */
export const stationSource = (stores: Stores, practice: PracticeInForce): Source => ({
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
    const receptions = practice.on(today).receptions;
    return stationData({
      name: station.name,
      deputies: inStrokeOrder(stores.deputies.all().filter(({ station_id }) => station_id === station.id)),
      nextDay: nextReceptionDay((day) => practice.on(day).receptions, today, workCalendar)?.date,
      rule: receptionRuleWords(receptions),
      notAccepted: receptions.notAccepted,
    });
  },
});
