import type { Handlers } from '#electron/procedure.ts';
import { pointsOf } from '#electron/values/points.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyScore, scoringContract } from './contract.ts';
import type { DutyRecords } from './rules/records.ts';
import { scoreDeputy } from './rules/score.ts';
import type { Rubric } from './settings.ts';

type Scored = { id: string; name: string; level: string; levelName: string; group: string };

const capOf = (cap: number | undefined) => (cap === undefined ? {} : { cap: pointsOf(cap) });

/** The rubric as screens and returns show it, in points. */
const briefOf = (rubric: Rubric) => ({
  id: rubric.id,
  name: rubric.name,
  version: rubric.version,
  source: rubric.source,
  items: rubric.items.map(({ code, name, clause, cap }) => ({ code, name, clause, ...capOf(cap) })),
  grades: rubric.grades.map(({ name, atLeast }) => ({ name, from: pointsOf(atLeast) })),
});

/** Duty scores of a year, recomputed from the records on each call. */
export function scoringService(room: {
  rubricOf: (year: number) => Rubric;
  deputies: () => Scored[];
  duties: (year: number) => (deputyId: string) => DutyRecords;
}): Handlers<typeof scoringContract> & { scores: (year: number) => DeputyScore[] } {
  function scores(year: number): DeputyScore[] {
    const dutiesOf = room.duties(year);
    const rubric = room.rubricOf(year);
    const clauses = new Map(rubric.items.map(({ code, clause }) => [code, clause]));
    const scored = room.deputies().map((deputy) => {
      const { total, grade, items } = scoreDeputy(rubric, dutiesOf(deputy.id));
      return {
        deputyId: deputy.id,
        name: deputy.name,
        level: deputy.level,
        levelName: deputy.levelName,
        group: deputy.group,
        total: pointsOf(total),
        grade,
        items: items.map(({ code, name, points, cap, reasons, toRaise }) => ({
          code,
          name,
          points: pointsOf(points),
          ...capOf(cap),
          clause: clauses.get(code) ?? '',
          toRaise,
          reasons: reasons.map((reason) => ({ ...reason, points: pointsOf(reason.points) })),
        })),
      };
    });
    return scored
      .map((deputy) => ({ ...deputy, rank: 1 + scored.filter((other) => other.total > deputy.total).length }))
      .sort((left, right) => left.rank - right.rank);
  }

  return {
    scores,
    year: ({ year }) => {
      const all = scores(year);
      const brief = briefOf(room.rubricOf(year));
      return {
        rubric: brief,
        deputies: all.map(({ items, ...deputy }) => ({
          ...deputy,
          points: Object.fromEntries(items.map(({ code, points }) => [code, points])),
        })),
        grades: brief.grades.map(({ name }) => ({
          name,
          count: all.filter(({ grade }) => grade === name).length,
        })),
      };
    },
    deputy: ({ deputyId, year }) => {
      const score = scores(year).find((candidate) => candidate.deputyId === deputyId);
      if (!score) throw new Refusal({ code: 'unknown-deputy', message: '名册中没有这位代表。' });
      return { ...score, rubric: briefOf(room.rubricOf(year)) };
    },
  };
}
