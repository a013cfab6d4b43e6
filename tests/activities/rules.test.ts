import { describe, expect, it } from 'vitest';
import { attendanceShare, mostNeededFirst } from '#features/activities/rules.ts';

describe('attendance', () => {
  it('counts the late among those who came, and those not notified nowhere', () => {
    expect(attendanceShare(['present', 'late', 'leave', 'absent', 'not-notified'])).toEqual({
      count: 2,
      of: 4,
    });
  });
});

describe('the list of activities', () => {
  it('begins with what was held without attendance, then what is to come by its day, then the latest', () => {
    const rows = [
      { id: 'old', date: '2026-01-05', notified: 60 },
      { id: 'late', date: '2026-01-12', notified: 60 },
      { id: 'unmarked later', date: '2026-01-14', notified: 0 },
      { id: 'unmarked', date: '2026-01-10', notified: 0 },
      { id: 'soon', date: '2026-01-16', notified: 0 },
      { id: 'far', date: '2026-03-01', notified: 0 },
      { id: 'today', date: '2026-01-15', notified: 0 },
    ];
    expect(
      rows
        .toReversed()
        .toSorted(mostNeededFirst('2026-01-15'))
        .map(({ id }) => id),
    ).toEqual([...['unmarked', 'unmarked later', 'today'], ...['soon', 'far'], ...['late', 'old']]);
  });
});
