import { Refusal } from '#electron/values/refusal.ts';
import { attendanceLabel } from '#features/activities/rules.ts';
import { levelLabel, townshipKindOf } from '#features/deputies/rules/levels.ts';
import { inStrokeOrder } from '#features/deputies/rules/order.ts';
import { type DeputyYear, deputyFields } from '#features/official-documents/documents/deputy.ts';
import { tallyFields } from '#features/official-documents/documents/tally.ts';
import type { Source } from '#features/official-documents/sources.ts';
import { dutiesOfYear } from '../duties.ts';
import type { PracticeInForce } from '../practice-in-force.ts';
import type { Stores } from '../stores.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-deputy', message: '没有这位代表。', remedy: '请另选一位。' });

/** What is on record that a deputy did in a year, each in order of date. */
function yearOf(stores: Stores, practice: PracticeInForce, year: number, id: string): DeputyYear {
  const { attendances, receptions, proposals, reportbacks } = dutiesOfYear(stores, year)(id);
  const { congress, others } = practice.ofYear(year).county;
  const resultName = (raisedOn: string, code: string) =>
    practice.on(raisedOn).opinions.resultClasses.find((one) => one.code === code)?.name ?? code;
  return {
    activities: attendances.map(({ date, title, kind, mark }) => ({
      date,
      title,
      kind,
      mark: attendanceLabel(mark),
      heading: others.find(({ kinds }) => kinds.includes(kind))?.heading,
      congress: congress.includes(kind),
    })),
    proposals: proposals
      .toSorted((one, other) => (one.raisedOn < other.raisedOn ? -1 : 1))
      .map(({ id: opinion, number, title, raisedOn, role }) => {
        const record = stores.opinions.find(opinion);
        const result = record?.result ?? '';
        return {
          number,
          title,
          raisedOn,
          role: role === 'lead' ? '领衔' : '联名',
          unit: record?.unit ?? '',
          result: record?.answered_on ? resultName(raisedOn, result) : '尚未答复',
        };
      }),
    receptions: receptions
      .toSorted((one, other) => (one.date < other.date ? -1 : 1))
      .map(({ id: reception, date, place }) => ({
        date,
        place,
        matter: stores.receptions.find(reception)?.matter ?? '',
      })),
    reportbacks: reportbacks.flatMap(({ id: reportback }) => {
      const record = stores.reportbacks.find(reportback);
      if (!record) return [];
      const { 评议结果, 满意率 } = tallyFields({
        tally: record,
        settings: practice.on(record.date).reportbacks,
      });
      const { date, place, form } = record;
      return [{ date, place, form, result: String(评议结果 || `满意率${满意率}`) }];
    }),
  };
}

/** Papers about one deputy, in stroke order of names. */
export const deputySource = (stores: Stores, practice: PracticeInForce, township: string): Source => ({
  choices: () =>
    inStrokeOrder(stores.deputies.all()).map(({ id, name, group_name, workplace }) => ({
      id,
      label: name,
      line: [group_name, workplace].filter(Boolean).join('，'),
    })),
  data({ year, subject = '' }) {
    const record = stores.deputies.find(subject);
    if (!record) throw unknown();
    const deputy = {
      name: record.name,
      sex: record.sex,
      ethnicity: record.ethnicity,
      birthMonth: record.birth_month ?? undefined,
      education: record.education,
      party: record.party,
      workplace: record.workplace,
      composition: record.composition,
      constituency: record.constituency,
      level: levelLabel(record.level, townshipKindOf(township) ?? '镇'),
      group: record.group_name ?? '',
      station: record.station_name ?? '',
    };
    return deputyFields(deputy, yearOf(stores, practice, year, subject));
  },
});
