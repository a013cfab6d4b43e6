import { describe, expect, it } from 'vitest';
import { attendanceShare } from '#features/activities/rules.ts';

describe('attendance', () => {
  it('counts the late among those who came, and those not notified nowhere', () => {
    expect(attendanceShare(['present', 'late', 'leave', 'absent', 'not-notified'])).toEqual({
      count: 2,
      of: 4,
    });
  });
});
