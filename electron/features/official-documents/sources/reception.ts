import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { receptionFields } from '../documents/reception.ts';
import { type SourceRecords, yearOf } from './records.ts';
import type { Source } from './source.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-reception', message: '没有这条接待登记。', remedy: '请另选一条。' });

/** Papers about one voter received; matters passed on to a unit are offered first, the latest before others. */
export const receptionSource = (records: SourceRecords): Source => ({
  choices: (year, today) =>
    records
      .facts(year, today)
      .receptions.toReversed()
      .toSorted((one, other) => Number(other.transferred) - Number(one.transferred))
      .map(({ id, date, station, matter }) => ({
        id,
        label: `${documentDate(date)} ${matter}`,
        line: station,
      })),
  data({ subject = '', today }) {
    const year = yearOf(records.dayOf('receptions', subject));
    const entry = records.facts(year, today).receptions.find(({ id }) => id === subject);
    if (!entry) throw unknown();
    return receptionFields({
      ...entry,
      deputies: entry.deputies.map(({ name }) => name),
      ratings: records.practiceOn(entry.date).receptions.ratings,
    });
  },
});
