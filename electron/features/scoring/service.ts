import type { Handlers } from '#electron/procedure.ts';
import { pointsOf } from '#electron/values/points.ts';
import { Refusal } from '#electron/values/refusal.ts';
import type { DeputyFact } from '../deputies/facts.ts';
import { inStrokeOrder } from '../deputies/rules/order.ts';
import type { DeputyScore, scoringContract } from './contract.ts';
import type { DutyFacts } from './facts.ts';
import { gradeWords } from './rules/grading.ts';
import { scoreYear, type YearScore } from './rules/year.ts';
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
  ungraded: rubric.ungraded,
  ...(rubric.totalCap !== undefined && { totalCap: pointsOf(rubric.totalCap) }),
});

/** What of a rubric decides points, apart from its words and grades. */
const countingOf = ({ items, totalCap }: Rubric) =>
  JSON.stringify([items.map(({ code, cap, rules }) => [code, cap, rules]), totalCap]);

/** Duty scores of a year, recomputed from the records on each call. */
export function scoringService(deps: {
  rubricOf: (year: number) => Rubric;
  /** The one that is in force last, as far as the office has set. */
  latestRubric: () => Rubric;
  facts: (
    year: number,
    today: string,
  ) => DutyFacts & { year: number; today: string; deputies: readonly DeputyFact[] };
}): Handlers<typeof scoringContract> {
  function shown(
    rubric: Rubric,
    { deputy, total, grade, waits, items }: YearScore<Scored>,
  ): Omit<DeputyScore, 'rank'> {
    const clauses = new Map(rubric.items.map(({ code, clause }) => [code, clause]));
    return {
      deputyId: deputy.id,
      name: deputy.name,
      level: deputy.level,
      levelName: deputy.levelName,
      group: deputy.group,
      total: pointsOf(total),
      grade,
      waits,
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

  function scored(rubric: Rubric, year: number, today: string) {
    const facts = deps.facts(year, today);
    const { waits, scores } = scoreYear(rubric, { ...facts, deputies: inStrokeOrder(facts.deputies) });
    return { waits, scores: scores.map((score) => shown(rubric, score)) };
  }

  /** One deputy's points of a year by a rubric, in figures; undefined for who is not on its roster. */
  function otherScore(
    rubric: Rubric,
    year: number,
    { deputyId, today }: { deputyId: string; today: string },
  ) {
    const { scores } = scored(rubric, year, today);
    const own = scores.find((score) => score.deputyId === deputyId);
    if (!own || scores.every(({ total }) => total === 0)) return undefined;
    return {
      total: own.total,
      points: Object.fromEntries(own.items.map(({ code, points }) => [code, points])),
    };
  }

  /** What the year's records would give by the rubric that the office has set for later. */
  function trialOf(rubric: Rubric, year: number, asked: { deputyId: string; today: string }) {
    const latest = deps.latestRubric();
    if (countingOf(latest) === countingOf(rubric)) return undefined;
    const score = otherScore(latest, year, asked);
    return score && { ...score, rubric: latest.name, version: latest.version };
  }

  function ranked(year: number, today: string) {
    const rubric = deps.rubricOf(year);
    const { waits, scores } = scored(rubric, year, today);
    const deputies = scores
      .map((deputy) => ({ ...deputy, rank: 1 + scores.filter((other) => other.total > deputy.total).length }))
      .sort((left, right) => left.rank - right.rank);
    return { rubric, waits, deputies };
  }

  return {
    year: ({ year }, { today }) => {
      const { rubric, waits, deputies: all } = ranked(year, today);
      const given = all.map(({ grade }) => grade);
      return {
        rubric: briefOf(rubric),
        waits,
        deputies: all.map(({ items, waits: _, ...deputy }) => ({
          ...deputy,
          points: Object.fromEntries(items.map(({ code, points }) => [code, points])),
        })),
        grades: gradeWords(rubric, given).map((name) => ({
          name,
          count: given.filter((grade) => grade === name).length,
        })),
      };
    },
    deputy: ({ deputyId, year }, { today }) => {
      const { rubric, deputies } = ranked(year, today);
      const score = deputies.find((candidate) => candidate.deputyId === deputyId);
      if (!score) throw new Refusal({ code: 'unknown-deputy', message: '名册中没有这位代表。' });
      const asked = { deputyId, today };
      const before = otherScore(deps.rubricOf(year - 1), year - 1, asked);
      const trial = trialOf(rubric, year, asked);
      return { ...score, rubric: briefOf(rubric), ...(before && { before }), ...(trial && { trial }) };
    },
  };
}
