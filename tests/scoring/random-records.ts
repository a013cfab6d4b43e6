import fc from 'fast-check';
import { ATTENDANCE_MARKS } from '#features/activities/rules.ts';
import type { DutyRecords } from '#features/scoring/rules/records.ts';
import { received } from './duties.ts';

const date = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10));
const id = fc.uuid();
const kinds = ['人代会', '小组活动', '评议', '学习培训', '专题调研', '视察', '执法检查', '别的活动'];
const deeds = ['化解矛盾纠纷', '扶弱济困', '办好事实事', '公益慈善', '其他履职', '别的事'];
const many = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 9 });

/** Chance records of one deputy for a year, of kinds that R1 counts and of others. */
export const records: fc.Arbitrary<DutyRecords> = fc.record({
  attendances: many(
    fc.record({
      id,
      date,
      title: fc.constant('活动'),
      kind: fc.constantFrom(...kinds),
      mark: fc.constantFrom(...ATTENDANCE_MARKS),
    }),
  ),
  receptions: many(
    fc
      .tuple(id, date, fc.constantFrom('甲站', '乙站'))
      .map(([own, day, station]) => received(own, day, station)),
  ),
  proposals: many(
    fc.record({
      id,
      number: fc.constant('2025-001'),
      title: fc.constant('建议'),
      raisedOn: date,
      role: fc.constantFrom('lead' as const, 'cosigner' as const),
    }),
  ),
  reportbacks: many(
    fc.record({ id, date, form: fc.constant('书面'), refusals: fc.constantFrom([], ['票数不符']) }),
  ),
  deeds: many(fc.record({ id, date, kind: fc.constantFrom(...deeds), title: fc.constant('一件事') })),
});
