import { attendanceLabel } from '#features/activities/rules.ts';
import type { DeputyDetail } from '#features/deputies/contract.ts';
import { type DutyFacts, dutiesByDeputy } from '#features/scoring/facts.ts';

type Entry = DeputyDetail['timeline'][number];

/** Everything that a deputy did in the years given, latest first. */
export function timelineOf(years: readonly DutyFacts[], deputyId: string): Entry[] {
  return years
    .flatMap((year): Entry[] => {
      const { attendances, receptions, proposals, reportbacks } = dutiesByDeputy(year)(deputyId);
      return [
        ...attendances.map(
          ({ id, date, title, mark }): Entry => ({
            date,
            kind: 'activity',
            text: `${title}，${attendanceLabel(mark)}`,
            record: id,
          }),
        ),
        ...receptions.map(
          ({ id, date, station, visitor }): Entry => ({
            date,
            kind: 'reception',
            text: `在${station}接待选民${visitor}`,
            record: id,
          }),
        ),
        ...proposals.map(
          ({ id, raisedOn, number, title, role }): Entry => ({
            date: raisedOn,
            kind: 'opinion',
            text: `${role === 'lead' ? '领衔提出' : '联名提出'}第${number}号：${title}`,
            record: id,
          }),
        ),
        ...reportbacks.map(
          ({ id, date, form, refused }): Entry => ({
            date,
            kind: 'reportback',
            text: `向选民述职（${form}）${refused ? '，测评计票待更正' : ''}`,
            record: id,
          }),
        ),
      ];
    })
    .sort((left, right) => (left.date < right.date ? 1 : left.date > right.date ? -1 : 0));
}
