import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { receptionFields } from '#features/official-documents/documents/reception.ts';
import type { Source } from '#features/official-documents/sources.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-reception', message: '没有这条接待登记。', remedy: '请另选一条。' });

/** Papers about one voter received; matters passed on to a unit are offered first, the latest before others. */
export const receptionSource = (stores: Stores, practice: PracticeInForce): Source => ({
  choices: (year) =>
    stores.receptions
      .ofYear(year)
      .toReversed()
      .toSorted((one, other) => other.transferred - one.transferred)
      .map(({ id, date, station_name, matter }) => ({
        id,
        label: `${documentDate(date)} ${matter}`,
        line: station_name,
      })),
  data({ subject = '' }) {
    const record = stores.receptions.find(subject);
    if (!record) throw unknown();
    const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
    return receptionFields({
      date: record.date,
      station: record.station_name,
      deputies: stores.receptions.receivingOf(subject).map(({ deputy_id }) => names.get(deputy_id) ?? ''),
      visitor: record.visitor,
      anonymous: record.anonymous === 1,
      address: record.address,
      matter: record.matter,
      onSpotReply: record.on_spot_reply,
      unit: record.unit,
      progress: record.progress,
      feedbackOn: record.feedback_on ?? undefined,
      satisfaction: record.satisfaction,
      registrar: record.registrar,
      ratings: practice.on(record.date).receptions.ratings,
    });
  },
});
