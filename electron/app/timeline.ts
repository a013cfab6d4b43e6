import { attendanceLabel } from '#features/activities/rules.ts';
import type { DeputyDetail } from '#features/deputies/contract.ts';
import { dutiesOfYear } from './duties.ts';
import type { Stores } from './stores.ts';

type Entry = DeputyDetail['timeline'][number];

/** Everything on record that a deputy did, latest first. */
export function timelineOf(stores: Stores, deputyId: string): DeputyDetail['timeline'] {
  return stores.terms
    .years()
    .flatMap((year): Entry[] => {
      const { attendances, receptions, proposals, reportbacks } = dutiesOfYear(stores, year)(deputyId);
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
          ({ id, date, place, visitor }): Entry => ({
            date,
            kind: 'reception',
            text: `在${place}接待选民${visitor ?? ''}`,
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
