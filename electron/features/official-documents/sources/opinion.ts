import { daysBetween } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { dueDateByRule, stateAgainst } from '../../opinions/rules/deadline.ts';
import { mostUrgentFirst } from '../../opinions/rules/order.ts';
import { opinionFields } from '../documents/opinion.ts';
import type { SourceRecords } from './records.ts';
import type { Source } from './source.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-opinion', message: '没有这件意见建议。', remedy: '请另选一件。' });

/** Slips and letters about one opinion; unanswered ones are offered first. */
export const opinionSource = (records: SourceRecords): Source => ({
  choices: (year, today) =>
    records
      .facts(year, today)
      .opinions.toSorted(
        (one, other) => Number(one.answeredOn !== undefined) - Number(other.answeredOn !== undefined),
      )
      .map(({ id, number, title, unit, answeredOn }) => ({
        id,
        label: `第${number}号 ${title}`,
        line: [unit || '未交办', answeredOn ? '已答复' : '未答复'].join('，'),
      })),
  data({ subject = '', today }) {
    const all = records.opinions(today);
    const opinion = all.find(({ id }) => id === subject);
    if (!opinion) throw unknown();
    const { resultClasses, ratings, closing } = records.practiceOn(opinion.raisedOn).opinions;
    const { dueOn, assignedOn = today } = opinion;
    const rule = records.practiceOn(assignedOn).opinions.deadline;
    const isOverdue = stateAgainst(opinion, dueOn, today).state === 'overdue';
    return opinionFields(
      {
        ...opinion,
        channel: opinion.source,
        cosigners: opinion.cosigners.map(({ name }) => name),
        result: opinion.resultName,
        resultCode: resultClasses.some(({ code }) => code === opinion.result) ? (opinion.result ?? '') : '',
        deputyRating: opinion.deputyRating ?? '',
        voterRating: opinion.voterRating ?? '',
        ratings,
        redoRatings: closing.exceptRatings,
        assignment: {
          on: assignedOn,
          dueOn: dueOn ?? dueDateByRule({ ...opinion, assignedOn }, rule, records.calendar),
        },
        ofUnit: all
          .filter(
            ({ id, unit, deadline }) =>
              id === opinion.id || (unit === opinion.unit && deadline.state === 'overdue'),
          )
          .toSorted(mostUrgentFirst),
        daysOverdue: isOverdue && dueOn !== undefined ? daysBetween(dueOn, today) : 0,
      },
      records.office,
      today,
    );
  },
});
