import type { ActivityFact, AttendanceFact } from '../activities/facts.ts';
import type { OpinionFact } from '../opinions/facts.ts';
import type { ReceptionFact } from '../receptions/facts.ts';
import type { ReportbackFact } from '../reportbacks/facts.ts';
import type { DeedRecord } from './rules/records.ts';

/** What one deputy did in a year: the facts of every noun that name the deputy. */
export type DeputyDuties = {
  attendances: (Omit<AttendanceFact, 'id'> & { id: string })[];
  receptions: ReceptionFact[];
  proposals: (OpinionFact & { role: 'lead' | 'cosigner' })[];
  reportbacks: ReportbackFact[];
  deeds: DeedRecord[];
};

/** A year's facts as duties are gathered from them. */
export type DutyFacts = {
  activities: readonly ActivityFact[];
  receptions: readonly ReceptionFact[];
  opinions: readonly OpinionFact[];
  reportbacks: readonly ReportbackFact[];
};

const grouped = <Fact>(facts: readonly Fact[], idsOf: (fact: Fact) => readonly string[]) => {
  const byDeputy = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const id of idsOf(fact)) byDeputy.set(id, [...(byDeputy.get(id) ?? []), fact]);
  return (id: string) => byDeputy.get(id) ?? [];
};

/** Gathers a year's duties by deputy. */
export function dutiesByDeputy(facts: DutyFacts): (deputyId: string) => DeputyDuties {
  const attendances = grouped(
    facts.activities.flatMap(({ attendance }) =>
      attendance.map((mark) => ({ ...mark, id: mark.activityId })),
    ),
    ({ deputyId }) => [deputyId],
  );
  const receptions = grouped(facts.receptions, ({ deputies }) => deputies.map(({ id }) => id));
  const led = grouped(facts.opinions, ({ leadId }) => [leadId]);
  const cosigned = grouped(facts.opinions, ({ cosigners }) => cosigners.map(({ id }) => id));
  const reportbacks = grouped(facts.reportbacks, ({ deputyId }) => [deputyId]);
  return (id) => ({
    attendances: attendances(id),
    receptions: receptions(id),
    proposals: [
      ...led(id).map((opinion) => ({ ...opinion, role: 'lead' as const })),
      ...cosigned(id).map((opinion) => ({ ...opinion, role: 'cosigner' as const })),
    ],
    reportbacks: reportbacks(id),
    deeds: [],
  });
}
