import { attendanceShare } from '#features/activities/rules.ts';
import type { DeputyDetail, DeputyFigures } from '#features/deputies/contract.ts';
import { occasions } from '#features/receptions/facts.ts';
import { type DeputyDuties, dutiesByDeputy } from '#features/scoring/facts.ts';
import { toldOfDeputy } from './records/all.ts';
import type { YearFacts } from './year-facts.ts';

type Entry = DeputyDetail['timeline'][number];

/** Everything that a deputy did in the years given, latest first. */
export function timelineOf(years: readonly YearFacts[], deputyId: string): Entry[] {
  return years
    .flatMap((year): Entry[] => {
      const { receptions, proposals, reportbacks } = dutiesByDeputy(year)(deputyId);
      return [
        ...toldOfDeputy(year, deputyId),
        ...receptions.map(
          ({ id, date, station, visitor }): Entry => ({
            date,
            kind: 'receptions',
            text: `在${station}接待选民${visitor}`,
            record: id,
          }),
        ),
        ...proposals.map(
          ({ id, raisedOn, number, title, role }): Entry => ({
            date: raisedOn,
            kind: 'opinions',
            text: `${role === 'lead' ? '领衔提出' : '联名提出'}第${number}号：${title}`,
            record: id,
          }),
        ),
        ...reportbacks.map(
          ({ id, date, form, refused }): Entry => ({
            date,
            kind: 'reportbacks',
            text: `向选民述职（${form}）${refused ? '，测评计票待更正' : ''}`,
            record: id,
          }),
        ),
      ];
    })
    .sort((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0));
}

/** What one deputy did in a year, in figures: whoever came late came, and a reception is a day at a station. */
export function deputyFigures(duties: DeputyDuties): DeputyFigures {
  const signedAs = (role: DeputyDuties['proposals'][number]['role']) =>
    duties.proposals.filter((opinion) => opinion.role === role).length;
  return {
    attendance: attendanceShare(duties.attendances.map(({ mark }) => mark)),
    receptions: occasions(duties.receptions),
    voters: duties.receptions.length,
    led: signedAs('lead'),
    cosigned: signedAs('cosigner'),
    reportbacks: duties.reportbacks.length,
    deeds: duties.deeds.length,
  };
}
