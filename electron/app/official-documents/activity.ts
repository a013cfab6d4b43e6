import { documentDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { activityRoster } from '#features/official-documents/documents/activity-roster.ts';
import { merged } from '#features/official-documents/documents/merge.ts';
import type { Source } from '#features/official-documents/sources.ts';
import type { Stores } from '../stores.ts';
import { expectedAt } from './activity-roster.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-activity', message: '没有这次活动。', remedy: '请另选一次。' });

/** Papers about one activity; the latest is offered first. */
export const activitySource = (stores: Stores): Source => ({
  choices: (year) =>
    stores.activities
      .ofYear(year)
      .toReversed()
      .map(({ id, title, date, kind }) => ({ id, label: title, line: `${documentDate(date)}，${kind}` })),
  data({ subject = '' }) {
    const record = stores.activities.find(subject);
    if (!record) throw unknown();
    return merged(activityRoster(expectedAt(stores, subject)), {
      fields: { 活动名称: record.title, 活动类型: record.kind, 活动日期: documentDate(record.date) },
      tables: {},
    });
  },
});
