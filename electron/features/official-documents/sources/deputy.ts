import type { PlainDate } from '#electron/values/plain-date.ts';
import { Refusal } from '#electron/values/refusal.ts';
import { attendanceLabel } from '../../activities/rules.ts';
import { deputiesIn } from '../../deputies/facts.ts';
import { inStrokeOrder } from '../../deputies/rules/order.ts';
import { dutiesByDeputy } from '../../scoring/facts.ts';
import { type DeputyYear, deputyFields } from '../documents/deputy.ts';
import { tallyFields } from '../documents/tally.ts';
import { lastDayOf, type SourceRecords } from './records.ts';
import type { Source } from './source.ts';

const unknown = () =>
  new Refusal({ code: 'unknown-deputy', message: '没有这位代表。', remedy: '请另选一位。' });

const byDate = (one: PlainDate, other: PlainDate) => (one < other ? -1 : 1);

/** What is on record that a deputy did in a year, each in order of date. */
function yearOfDeputy(records: SourceRecords, year: number, today: PlainDate, id: string): DeputyYear {
  const duties = dutiesByDeputy(records.facts(year, today))(id);
  const { congress, others } = records.practiceOn(lastDayOf(year, today)).county;
  return {
    activities: duties.attendances.map(({ date, title, kind, mark }) => ({
      date,
      title,
      kind,
      mark: attendanceLabel(mark),
      heading: others.find(({ kinds }) => kinds.includes(kind))?.heading,
      congress: congress.includes(kind),
    })),
    proposals: duties.proposals
      .toSorted((one, other) => byDate(one.raisedOn, other.raisedOn))
      .map(({ number, title, raisedOn, role, unit, answeredOn, resultName }) => ({
        number,
        title,
        raisedOn,
        role: role === 'lead' ? '领衔' : '联名',
        unit,
        result: answeredOn ? resultName : '尚未答复',
      })),
    receptions: duties.receptions
      .toSorted((one, other) => byDate(one.date, other.date))
      .map(({ date, station, matter }) => ({ date, place: station, matter })),
    reportbacks: duties.reportbacks.map(({ date, place, form, ...tally }) => {
      const settings = records.practiceOn(date).reportbacks;
      const { 评议结果, 满意率 } = tallyFields({ tally, settings });
      return { date, place, form, result: String(评议结果 || `满意率${满意率}`) };
    }),
  };
}

/** Papers about one deputy of the year, in stroke order of names. */
export const deputySource = (records: SourceRecords): Source => ({
  choices: (year) =>
    inStrokeOrder(deputiesIn(records.deputies(), year)).map(({ id, name, group, workplace }) => ({
      id,
      label: name,
      line: [group, workplace].filter(Boolean).join('，'),
    })),
  data({ year, subject = '', today }) {
    const deputy = records.deputies().find(({ id }) => id === subject);
    if (!deputy) throw unknown();
    return deputyFields({ ...deputy, level: deputy.levelName }, yearOfDeputy(records, year, today, subject));
  },
});
