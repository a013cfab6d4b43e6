import { daysBetween } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { opinionFields } from '#features/official-documents/documents/opinion.ts';
import type { Source } from '#features/official-documents/sources.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';
import { dueByRule } from './facts.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-opinion', message: '没有这件意见建议。', remedy: '请另选一件。' });

/** Slips and letters about one opinion; unanswered ones are offered first. */
export const opinionSource = (stores: Stores, practice: PracticeInForce): Source => ({
  choices: (year) =>
    stores.opinions
      .ofYear(year)
      .toSorted((one, other) => Number(one.answered_on !== null) - Number(other.answered_on !== null))
      .map(({ id, number, title, unit, answered_on }) => ({
        id,
        label: `第${number}号 ${title}`,
        line: [unit || '未交办', answered_on ? '已答复' : '未答复'].join('，'),
      })),
  data({ subject = '', today }) {
    const record = stores.opinions.find(subject);
    if (!record) throw unknown();
    const names = new Map(stores.deputies.all().map(({ id, name }) => [id, name]));
    const dueOn = record.due_on ?? dueByRule(practice, record);
    const { resultClasses, ratings, closing } = practice.on(record.raised_on).opinions;
    const result = resultClasses.find(({ code }) => code === record.result);
    const opinion = {
      number: record.number,
      title: record.title,
      content: record.content,
      category: record.category,
      channel: record.source,
      unit: record.unit,
      lead: names.get(record.lead_id) ?? '',
      cosigners: stores.opinions.cosignersOf(subject).map(({ deputy_id }) => names.get(deputy_id) ?? ''),
      raisedOn: record.raised_on,
      assignedOn: record.assigned_on ?? undefined,
      dueOn,
      answeredOn: record.answered_on ?? undefined,
      result: result?.name ?? record.result,
      resultCode: result?.code ?? '',
      deputyRating: record.deputy_rating,
      voterRating: record.voter_rating,
      ratings,
      redoRatings: closing.exceptRatings,
      daysOverdue: !record.answered_on && dueOn && dueOn < today ? daysBetween(dueOn, today) : 0,
    };
    return opinionFields(opinion, today);
  },
});
