import type { Handlers } from '#electron/procedure.ts';
import { pointsOf } from '#electron/values/points.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import type { DeputyScore, scoringContract } from './contract.ts';
import { type DutyFacts, dutiesByDeputy } from './facts.ts';
import type { DutyRecords } from './rules/records.ts';
import { scoreDeputy } from './rules/score.ts';
import type { Rubric } from './settings.ts';

type Scored = Pick<DeputyFact, 'id' | 'name' | 'level' | 'levelName' | 'group'>;

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
export function scoringService(deps: {
  rubricOf: (year: number) => Rubric;
  facts: (year: number, today: string) => DutyFacts & { deputies: readonly DeputyFact[] };
}): Handlers<typeof scoringContract> & { scores: (year: number, today: string) => DeputyScore[] } {
  function scoreOf(rubric: Rubric, deputy: Scored, duties: DutyRecords): Omit<DeputyScore, 'rank'> {
    const clauses = new Map(rubric.items.map(({ code, clause }) => [code, clause]));
    const { total, grade, items } = scoreDeputy(rubric, duties);
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
  }

  function scores(year: number, today: string): DeputyScore[] {
    const rubric = deps.rubricOf(year);
    const facts = deps.facts(year, today);
    const dutiesOf = dutiesByDeputy(facts);
    const scored = inStrokeOrder(facts.deputies).map((deputy) =>
      scoreOf(rubric, deputy, dutiesOf(deputy.id)),
    );
    return scored
      .map((deputy) => ({ ...deputy, rank: 1 + scored.filter((other) => other.total > deputy.total).length }))
      .sort((left, right) => left.rank - right.rank);
  }

  return {
    scores,
    year: ({ year }, { today }) => {
      const brief = briefOf(deps.rubricOf(year));
      const all = scores(year, today);
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
    deputy: ({ deputyId, year }, { today }) => {
      const score = scores(year, today).find((candidate) => candidate.deputyId === deputyId);
      if (!score) throw new Refusal({ code: 'unknown-deputy', message: '名册中没有这位代表。' });
      return { ...score, rubric: briefOf(deps.rubricOf(year)) };
    },
  };
}
