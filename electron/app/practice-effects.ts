import {
  addMonths,
  documentDate,
  lastDayOfMonth,
  type PlainDate,
  partsOf,
} from '#electron/values/plain-date.ts';
import { pointsOf } from '#electron/values/points.ts';
import { percentText } from '#electron/values/share.ts';
import type { OpinionFact } from '#features/opinions/facts.ts';
import { deadlineWords } from '#features/opinions/rules/deadline-words.ts';
import { type OpinionSummary, summariseOpinions } from '#features/opinions/rules/summary.ts';
import type { Effect } from '#features/practices/service.ts';
import { receptionDays } from '#features/receptions/rules/reception-days.ts';
import { tallyResult, tallyShare } from '#features/reportbacks/rules/result.ts';
import { scoreYear } from '#features/scoring/rules/year.ts';
import type { Rubric } from '#features/scoring/settings.ts';
import type { PracticeInForce } from './practice-in-force.ts';
import { workCalendar } from './work-calendar.ts';
import type { OfficeFacts, YearFacts } from './year-facts.ts';

/** A practice, and the records under it. */
type Side = { practice: PracticeInForce; facts: OfficeFacts };

/** Something that there is, in words, under one practice. */
type Figure = { what: string; words: (side: Side) => string };

const shown = 12;

/** The figures that become others, in words. */
function effectOf(title: string, figures: Figure[], before: Side, after: Side): Effect[] {
  const lines = figures
    .map(({ what, words }) => ({ what, before: words(before), after: words(after) }))
    .filter((line) => line.before !== line.after);
  if (lines.length === 0) return [];
  return [{ title, lines: lines.slice(0, shown), more: Math.max(0, lines.length - shown) }];
}

/** Points and grade of everybody of the year; each rubric is counted once. */
const scores = (facts: YearFacts): Figure[] => {
  const byRubric = new Map<Rubric, string[]>();
  const wordsUnder = (rubric: Rubric) => {
    const known = byRubric.get(rubric);
    if (known) return known;
    const words = scoreYear(rubric, facts).scores.map(({ total, grade }) => `${pointsOf(total)}分，${grade}`);
    byRubric.set(rubric, words);
    return words;
  };
  return facts.deputies.map(({ name }, at) => ({
    what: name,
    words: ({ practice }) => wordsUnder(practice.rubricOf(facts.year))[at] ?? '',
  }));
};

const openOpinions = (opinions: readonly OpinionFact[], today: PlainDate): Figure[] =>
  opinions
    .filter(({ answeredOn }) => answeredOn === undefined)
    .map(({ id, number }) => ({
      what: `第${number}号`,
      words: ({ facts }) => {
        const deadline = facts.allOpinions(today).find((opinion) => opinion.id === id)?.deadline;
        if (!deadline) return '';
        const due = deadline.dueOn === undefined ? '' : `${documentDate(deadline.dueOn)}到期，`;
        return `${due}${deadlineWords(deadline)}`;
      },
    }));

function opinionFigures(year: number, today: PlainDate): Figure[] {
  const figure = (what: string, words: (summary: OpinionSummary) => string): Figure => ({
    what,
    words: ({ facts, practice }) =>
      words(summariseOpinions(facts.year(year, today).opinions, (day) => practice.on(day).opinions, today)),
  });
  return [
    figure('办结', ({ closed }) => `${closed.count}件`),
    figure('按期答复', ({ answeredInTime }) => `${answeredInTime.count}件`),
    figure('逾期', ({ overdue }) => `${overdue}件`),
    figure('代表评价满意率', ({ deputyRatings }) => percentText(deputyRatings.satisfied)),
    figure('选民评价满意率', ({ voterRatings }) => percentText(voterRatings.satisfied)),
  ];
}

/** The reception days of this month and the next three, a month a line. */
function receptionFigures(today: PlainDate): Figure[] {
  const first = today.slice(0, 8).concat('01');
  return [0, 1, 2, 3].map((later) => {
    const { year, month } = partsOf(addMonths(first, later));
    const to = lastDayOfMonth(year, month);
    const from = later === 0 ? today : `${to.slice(0, 8)}01`;
    return {
      what: `${year}年${month}月`,
      words: ({ practice }) =>
        receptionDays((day) => practice.on(day).receptions, from, to, workCalendar)
          .map(({ date }) => `${partsOf(date).day}日`)
          .join('、') || '没有接待日',
    };
  });
}

const reportbackFigures = ({ reportbacks }: YearFacts): Figure[] =>
  reportbacks
    .filter(({ refused }) => !refused)
    .map((reportback) => ({
      what: reportback.deputy,
      words: ({ practice }) => {
        const settings = practice.on(reportback.date).reportbacks;
        const share = tallyShare(reportback, settings.satisfiedOptions, settings.denominator);
        const result = tallyResult(reportback, settings);
        return `满意率${percentText(share)}${result === undefined ? '' : `，${result}`}`;
      },
    }));

/** What a changed practice does to figures that there are, worked out by the rules themselves under both. */
export function practiceEffects(
  office: { years: () => number[]; factsUnder: (practice: PracticeInForce) => OfficeFacts },
  before: PracticeInForce,
  after: PracticeInForce,
  { from, today }: { from: PlainDate; today: PlainDate },
): Effect[] {
  const sides = [before, after].map((practice) => ({ practice, facts: office.factsUnder(practice) }));
  const [now, then] = sides as [Side, Side];
  const effect = (title: string, figures: Figure[]) => effectOf(title, figures, now, then);
  const years = office.years().filter((year) => `${year}-12-31` >= from);
  const ofYear = (year: number) => now.facts.year(year, today);
  return [
    ...years.flatMap((year) => effect(`${year} 年积分`, scores(ofYear(year)))),
    ...effect('未答复的意见建议', openOpinions(now.facts.allOpinions(today), today)),
    ...years.flatMap((year) => effect(`${year} 年意见建议`, opinionFigures(year, today))),
    ...effect('接待日', receptionFigures(today)),
    ...years.flatMap((year) => effect(`${year} 年述职评议`, reportbackFigures(ofYear(year)))),
  ];
}
