import { attendanceShare } from '#features/activities/rules.ts';
import type { DeputyFigures } from '#features/deputies/contract.ts';
import { occasions } from '#features/receptions/facts.ts';
import type { DeputyDuties } from '#features/scoring/facts.ts';

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
