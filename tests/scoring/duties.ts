import { pointsOf } from '#electron/values/points.ts';
import { loadPractice } from '#features/practices/store.ts';
import type { AttendanceRecord, DutyRecords } from '#features/scoring/rules/records.ts';
import { scoreDeputy } from '#features/scoring/rules/score.ts';

/** R1 as the general practice carries it. */
export const R1 = loadPractice('resources/practices/general').rubric;

/** A year without a record, but for those given. */
export const duties = (records: Partial<DutyRecords>): DutyRecords => ({
  attendances: [],
  receptions: [],
  proposals: [],
  reportbacks: [],
  deeds: [],
  ...records,
});

/** A visitor received on a day at a station. */
export const received = (id: string, date: string, station: string, visitor = '') => ({
  id,
  date,
  station,
  occasion: `${date} ${station}`,
  visitor,
});

/** So many attendances of one kind, on as many days of March. */
export const attended = (kind: string, count: number, mark: AttendanceRecord['mark'] = 'present') =>
  Array.from({ length: count }, (_, index) => ({
    id: `${kind}-${mark}-${index}`,
    date: `2025-03-${String(index + 1).padStart(2, '0')}`,
    title: kind,
    kind,
    mark,
  }));

/** An item's points, as people write them. */
export function pointsFor(code: string, records: Partial<DutyRecords>): number {
  const item = scoreDeputy(R1, duties(records)).items.find((candidate) => candidate.code === code);
  if (!item) throw new Error(`R1 has no item ${code}`);
  return pointsOf(item.points);
}
