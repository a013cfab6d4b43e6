import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { reportbackFields } from '../documents/reportback.ts';
import { type SourceRecords, yearOf } from './records.ts';
import type { Source } from './source.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-reportback', message: '没有这次述职评议。', remedy: '请另选一次。' });

/** Papers about one deputy's report-back; the latest is offered first. */
export const reportbackSource = (records: SourceRecords): Source => ({
  choices: (year, today) =>
    records
      .facts(year, today)
      .reportbacks.toReversed()
      .map(({ id, deputy, date, place }) => ({ id, label: `${deputy} ${documentDate(date)}`, line: place })),
  data({ subject = '', today }) {
    const year = yearOf(records.dayOf('reportbacks', subject));
    const reportback = records.facts(year, today).reportbacks.find(({ id }) => id === subject);
    if (!reportback) throw unknown();
    const deputy = records.deputies().find(({ id }) => id === reportback.deputyId);
    return reportbackFields({
      deputy: reportback.deputy,
      constituency: deputy?.constituency ?? '',
      group: deputy?.group ?? '',
      date: reportback.date,
      place: reportback.place,
      form: reportback.form,
      tally: reportback,
      settings: records.practiceOn(reportback.date).reportbacks,
    });
  },
});
