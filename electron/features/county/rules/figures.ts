import { came } from '../../activities/rules.ts';
import type { ReturnKinds } from '../settings.ts';
import type { ReturnReception, ReturnRecords } from './records.ts';

/**
 * Counts of a deputy, a station or the township. Of a deputy, attendance is in times (次); of several, in persons
 * (人次). Receptions are days at a place (次), voters are persons (人次); the two are never added to one another.
 */
export type Figures = {
  expected: number;
  attended: number;
  leave: number;
  /** One count for each heading of the kinds, and a last one for every other activity outside the sessions. */
  activities: number[];
  receptions: number;
  voters: number;
  led: number;
  cosigned: number;
  closed: number;
  satisfied: number;
};

/** The headings under which activities outside the sessions are counted. */
export function activityHeadings(kinds: ReturnKinds): string[] {
  return [...kinds.others.map((other) => other.heading), '其他'];
}

/**
 * Counts the records of some deputies and some receptions. Whoever came late came; who was not notified was not
 * expected; an opinion counts once however many of the deputies signed it with others.
 */
export function figuresOf(
  records: ReturnRecords,
  includes: (deputy: string) => boolean,
  receptions: readonly ReturnReception[],
): Figures {
  const { congress, others } = records.kinds;
  const own = records.attendances.filter((attendance) => includes(attendance.deputyId));
  const sessions = own.filter((attendance) => congress.includes(attendance.kind));
  const cameOutside = own.filter(
    (attendance) => !congress.includes(attendance.kind) && came(attendance.mark),
  );
  const byHeading = others.map(
    (other) => cameOutside.filter((attendance) => other.kinds.includes(attendance.kind)).length,
  );
  const counted = byHeading.reduce((sum, count) => sum + count, 0);
  const led = records.opinions.filter((opinion) => includes(opinion.leadId));
  return {
    expected: sessions.length,
    attended: sessions.filter(({ mark }) => came(mark)).length,
    leave: sessions.filter((attendance) => attendance.mark === 'leave').length,
    activities: [...byHeading, cameOutside.length - counted],
    receptions: new Set(receptions.map(({ occasion }) => occasion)).size,
    voters: receptions.length,
    led: led.length,
    cosigned: records.opinions.filter((opinion) => opinion.cosigners.some(({ id }) => includes(id))).length,
    closed: led.filter((opinion) => opinion.closed).length,
    satisfied: led.filter((opinion) => opinion.satisfied).length,
  };
}
