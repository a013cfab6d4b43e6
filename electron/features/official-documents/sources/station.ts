import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { deputiesOn } from '../../deputies/facts.ts';
import { inStrokeOrder } from '../../deputies/rules/order.ts';
import { receptionRuleWords } from '../../receptions/rules/day-words.ts';
import { nextReceptionDay } from '../../receptions/rules/reception-days.ts';
import type { StationDeputies } from '../documents/reception-days.ts';
import { stationData } from '../documents/station.ts';
import type { SourceRecords } from './records.ts';
import type { Source } from './source.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-station', message: '没有这个联络站。', remedy: '请另选一个。' });

/** The deputies of a station on a day, in stroke order. */
const deputiesOf = (records: SourceRecords, station: string, day: PlainDate) =>
  inStrokeOrder(deputiesOn(records.deputies(), day).filter(({ stationId }) => stationId === station));

/** Every station with the names of its deputies on a day. */
export const stationDeputies = (records: SourceRecords, day: PlainDate): StationDeputies[] =>
  records.stations().map(({ id, name }) => ({
    station: name,
    deputies: deputiesOf(records, id, day).map((deputy) => deputy.name),
  }));

/** Documents about one station, for the reception day that comes next. */
export const stationSource = (records: SourceRecords): Source => ({
  choices: (_, today) =>
    records.stations().map(({ id, name }) => ({
      id,
      label: name,
      line: `代表${deputiesOf(records, id, today).length}名`,
    })),
  data({ subject, today }) {
    const station = records.stations().find(({ id }) => id === subject);
    if (!station) throw unknown();
    const { receptions } = records.practiceOn(today);
    return stationData({
      name: station.name,
      deputies: deputiesOf(records, station.id, today),
      nextDay: nextReceptionDay((day) => records.practiceOn(day).receptions, today, records.calendar)?.date,
      rule: receptionRuleWords(receptions),
      notAccepted: receptions.notAccepted,
    });
  },
});
