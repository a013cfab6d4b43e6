import { checkTally } from '#features/reportbacks/rules/tally.ts';
import type { DutyRecords } from '#features/scoring/rules/records.ts';
import type { Stores } from './stores.ts';

/** Gathers a year's duty records by deputy, where scores, files and the annual return read them from. */
export function dutiesOfYear(stores: Stores, year: number): (deputyId: string) => DutyRecords {
  const opinions = stores.opinions.ofYear(year);
  const opinionsById = new Map(opinions.map((opinion) => [opinion.id, opinion]));
  const receptions = new Map(stores.receptions.ofYear(year).map((reception) => [reception.id, reception]));

  const attendances = Map.groupBy(stores.activities.attendanceOfYear(year), (row) => row.deputy_id);
  const receiving = Map.groupBy(stores.receptions.receivingOfYear(year), (row) => row.deputy_id);
  const led = Map.groupBy(opinions, (opinion) => opinion.lead_id);
  const cosigned = Map.groupBy(stores.opinions.cosignersOfYear(year), (row) => row.deputy_id);
  const reportbacks = Map.groupBy(stores.reportbacks.ofYear(year), (row) => row.deputy_id);

  const proposal = (id: string, role: 'lead' | 'cosigner') => {
    const opinion = opinionsById.get(id);
    return opinion
      ? [{ id, number: opinion.number, title: opinion.title, raisedOn: opinion.raised_on, role }]
      : [];
  };

  return (deputyId) => ({
    attendances: (attendances.get(deputyId) ?? []).map(({ activity_id, date, title, kind, mark }) => ({
      id: activity_id,
      date,
      title,
      kind,
      mark,
    })),
    receptions: (receiving.get(deputyId) ?? []).flatMap(({ reception_id }) => {
      const reception = receptions.get(reception_id);
      return reception
        ? [
            {
              id: reception.id,
              date: reception.date,
              place: reception.station_name,
              visitor: reception.visitor || undefined,
            },
          ]
        : [];
    }),
    proposals: [
      ...(led.get(deputyId) ?? []).flatMap(({ id }) => proposal(id, 'lead')),
      ...(cosigned.get(deputyId) ?? []).flatMap(({ opinion_id }) => proposal(opinion_id, 'cosigner')),
    ],
    reportbacks: (reportbacks.get(deputyId) ?? []).map((reportback) => {
      const check = checkTally(reportback);
      return {
        id: reportback.id,
        date: reportback.date,
        form: reportback.form,
        refused: !check.ok,
        ...(check.ok ? {} : { refusal: check.reasons.join('；') }),
      };
    }),
    deeds: [],
  });
}
