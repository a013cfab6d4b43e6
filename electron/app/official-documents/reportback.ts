import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { reportbackFields } from '#features/official-documents/documents/reportback.ts';
import type { Source } from '#features/official-documents/sources.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-reportback', message: '没有这次述职评议。', remedy: '请另选一次。' });

/** Papers about one deputy's report-back; the latest is offered first. */
export const reportbackSource = (stores: Stores, practice: PracticeInForce): Source => ({
  choices(year) {
    const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
    return stores.reportbacks
      .ofYear(year)
      .toReversed()
      .map(({ id, deputy_id, date, place }) => ({
        id,
        label: `${names.get(deputy_id) ?? ''} ${documentDate(date)}`,
        line: place,
      }));
  },
  data({ subject = '' }) {
    const record = stores.reportbacks.find(subject);
    if (!record) throw unknown();
    const deputy = stores.deputies.find(record.deputy_id);
    return reportbackFields({
      deputy: deputy?.name ?? '',
      constituency: deputy?.constituency ?? '',
      group: deputy?.group_name ?? '',
      date: record.date,
      place: record.place,
      form: record.form,
      tally: record,
      settings: practice.on(record.date).reportbacks,
    });
  },
});
